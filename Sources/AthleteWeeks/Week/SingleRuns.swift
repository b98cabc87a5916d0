package import Running
import SoleusLoad

extension LongRun {
  /// The longest of `runs` by distance; `nil` where none has one.
  init?(_ runs: [DatedRun]) {
    guard let longest = runs.greatest(\.run.distanceM) else { return nil }
    let total = runs.reduce(0) { $0 + ($1.run.distanceM ?? 0) }
    self.init(
      day: longest.run.day, distanceM: longest.value, easyKm: longest.run.load?.easyKm,
      shareOfWeek: total > 0 ? longest.value / total : 1)
  }
}

extension SingleRunComparison {
  /// Days looked back on, as the study behind the rule did.
  static let daysBefore = 30

  /// The run of a week that is longest beside the 30 days before its own day.
  ///
  /// `nil` where the archive does not reach back so far: what was never exported was not rest.
  init?(_ week: [DatedRun], among all: [DatedRun]) {
    guard let (run, before) = AgainstThirtyDays.highest(week, among: all, \.run.distanceM) else {
      return nil
    }
    let heaviest = before.runs.greatest(\.load?.easyKm)
    let load = run.run.load?.easyKm
    self.init(
      day: run.run.day, distanceM: run.value, longestBeforeM: before.greatest.value,
      longestBeforeDay: before.greatest.run.day, ratio: run.value / before.greatest.value,
      loadRatio: load.flatMap { load in heaviest.map { load / $0.value } },
      runsBefore: before.runs.count, daysWithoutFiles: before.daysWithoutFiles)
  }
}

/// The run of a week that carries most load beside the heaviest of the 30 days before it.
package struct HeaviestRun: Sendable, Equatable {
  package var day: LocalDay
  package var easyKm: Double
  package var heaviestBefore: Double
  package var heaviestBeforeDay: LocalDay
  /// Load over load.
  package var ratio: Double
  /// Of the 30 days, those in weeks without any file.
  package var daysWithoutFiles: Int
  /// Whether it is the run that ``SingleRunComparison`` is about.
  package var isLongest: Bool
}

extension HeaviestRun {
  init?(_ week: [DatedRun], among all: [DatedRun]) {
    guard let (run, before) = AgainstThirtyDays.highest(week, among: all, \.load?.easyKm) else {
      return nil
    }
    let longest = AgainstThirtyDays.highest(week, among: all, \.run.distanceM)?.0
    self.init(
      day: run.run.day, easyKm: run.value, heaviestBefore: before.greatest.value,
      heaviestBeforeDay: before.greatest.run.day, ratio: run.value / before.greatest.value,
      daysWithoutFiles: before.daysWithoutFiles, isLongest: longest?.run.id == run.run.id)
  }
}

/// The 30 days before a run.
private struct AgainstThirtyDays {
  var runs: ArraySlice<DatedRun>
  var greatest: (run: DatedRun, value: Double)
  var daysWithoutFiles: Int

  /// The run of `week` whose value stands highest above the greatest of its 30 days before.
  static func highest(
    _ week: [DatedRun], among all: [DatedRun], _ value: (DatedRun) -> Double?
  ) -> ((run: DatedRun, value: Double), AgainstThirtyDays)? {
    var highest: ((run: DatedRun, value: Double), AgainstThirtyDays)?
    for run in week {
      guard let own = value(run), own > 0,
        let before = AgainstThirtyDays(run.day, among: all, value)
      else { continue }
      if let (other, its) = highest, own / before.greatest.value <= other.value / its.greatest.value
      {
        continue
      }
      highest = ((run, own), before)
    }
    return highest
  }

  private init?(_ day: LocalDay, among all: [DatedRun], _ value: (DatedRun) -> Double?) {
    let first = day.advanced(by: -SingleRunComparison.daysBefore)
    guard let earliest = all.first?.day, earliest <= first else { return nil }
    runs = all.from(first, before: day)
    guard let greatest = runs.greatest(value) else { return nil }
    self.greatest = greatest
    let weeks = Set(
      all.from(first.week.monday, before: day.week.advanced(by: 1).monday).map(\.day.week))
    daysWithoutFiles = (0..<SingleRunComparison.daysBefore).count {
      !weeks.contains(first.advanced(by: $0).week)
    }
  }
}

extension Sequence<DatedRun> {
  /// The run of the greatest known value above nothing; the earliest of equals.
  fileprivate func greatest(_ value: (DatedRun) -> Double?) -> (run: DatedRun, value: Double)? {
    var greatest: (run: DatedRun, value: Double)?
    for run in self {
      if let own = value(run), own > greatest?.value ?? 0 { greatest = (run, own) }
    }
    return greatest
  }
}

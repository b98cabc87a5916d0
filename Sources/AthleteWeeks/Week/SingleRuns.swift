package import Running
import SoleusLoad

extension LongRun {
  /// The longest of `sessions` by distance; `nil` where none has one.
  init?(_ sessions: some Sequence<Session>) {
    guard let longest = sessions.greatest(\.distanceM) else { return nil }
    let total = sessions.reduce(0) { $0 + ($1.distanceM ?? 0) }
    self.init(
      day: longest.session.day, distanceM: longest.value, easyKm: longest.session.easyKm,
      shareOfWeek: total > 0 ? longest.value / total : 1, recordings: longest.session.count)
  }
}

extension SingleRunComparison {
  /// Days looked back on, as the study behind the rule did.
  package static let daysBefore = 30

  /// The session of a week that is longest beside the 30 days before its own day.
  ///
  /// `nil` where the archive does not reach back so far: what was never exported was not rest.
  init?(_ week: some Sequence<Session>, among all: [Session]) {
    guard
      let (longest, before) = AgainstThirtyDays.highest(
        week, among: all, above: FlagRule.leastLongerM, \.distanceM)
    else { return nil }
    let heaviest = before.sessions.greatest(\.easyKm)
    let load = longest.session.easyKm
    self.init(
      day: longest.session.day, distanceM: longest.value, longestBeforeM: before.greatest.value,
      longestBeforeDay: before.greatest.session.day,
      ratio: longest.value / before.greatest.value,
      loadRatio: load.flatMap { load in heaviest.map { load / $0.value } },
      runsBefore: before.sessions.count, daysWithoutFiles: before.daysWithoutFiles,
      recordings: longest.session.count, isAfterGap: before.isAfterGap)
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
  /// As there.
  package var isAfterGap = false
}

extension HeaviestRun {
  init?(_ week: some Sequence<Session>, among all: [Session]) {
    guard
      let (heaviest, before) = AgainstThirtyDays.highest(
        week, among: all, above: FlagRule.leastHeavierEasyKm, \.easyKm)
    else { return nil }
    let longest = AgainstThirtyDays.highest(
      week, among: all, above: FlagRule.leastLongerM, \.distanceM)?.0
    self.init(
      day: heaviest.session.day, easyKm: heaviest.value, heaviestBefore: before.greatest.value,
      heaviestBeforeDay: before.greatest.session.day,
      ratio: heaviest.value / before.greatest.value, daysWithoutFiles: before.daysWithoutFiles,
      isLongest: longest?.session.runs[0].id == heaviest.session.runs[0].id,
      isAfterGap: before.isAfterGap)
  }
}

/// The 30 days before a session.
private struct AgainstThirtyDays {
  typealias Valued = (session: Session, value: Double)

  var sessions: ArraySlice<Session>
  var greatest: Valued
  var daysWithoutFiles: Int
  /// Whether every session of them lies in the week of the one that is compared.
  var isAfterGap: Bool

  /// The session of `week` whose value stands highest above the greatest of its 30 days before; one that is
  /// `least` above it and not after a gap goes before those that are not.
  static func highest(
    _ week: some Sequence<Session>, among all: [Session], above least: Double,
    _ value: (Session) -> Double?
  ) -> (Valued, AgainstThirtyDays)? {
    var highest: (rank: (Int, Double), valued: Valued, before: AgainstThirtyDays)?
    for session in week {
      guard let own = value(session), own > 0,
        let before = AgainstThirtyDays(session.day, among: all, value)
      else { continue }
      let stands = own - before.greatest.value >= least && !before.isAfterGap
      let rank = (stands ? 1 : 0, own / before.greatest.value)
      if let highest, rank <= highest.rank { continue }
      highest = (rank, (session, own), before)
    }
    return highest.map { ($0.valued, $0.before) }
  }

  private init?(_ day: LocalDay, among all: [Session], _ value: (Session) -> Double?) {
    let first = day.advanced(by: -SingleRunComparison.daysBefore)
    guard let earliest = all.first?.day, earliest <= first else { return nil }
    sessions = all.from(first, before: day)
    guard let greatest = sessions.greatest(value) else { return nil }
    self.greatest = greatest
    isAfterGap = sessions[sessions.startIndex].day >= day.week.monday
    let weeks = Set(
      all.from(first.week.monday, before: day.week.advanced(by: 1).monday).map(\.day.week))
    daysWithoutFiles = (0..<SingleRunComparison.daysBefore).count {
      !weeks.contains(first.advanced(by: $0).week)
    }
  }
}

extension Sequence<Session> {
  /// The session of the greatest known value above nothing; the earliest of equals.
  fileprivate func greatest(_ value: (Session) -> Double?) -> AgainstThirtyDays.Valued? {
    var greatest: AgainstThirtyDays.Valued?
    for session in self {
      if let own = value(session), own > greatest?.value ?? 0 { greatest = (session, own) }
    }
    return greatest
  }
}

import Running

extension LongRun {
  /// The longest of `runs` by distance; `nil` where none has one.
  init?(_ runs: [DatedRun]) {
    guard let longest = runs.longest, let distanceM = longest.run.distanceM else { return nil }
    let total = runs.reduce(0) { $0 + ($1.run.distanceM ?? 0) }
    self.init(
      day: longest.day, distanceM: distanceM, easyKm: longest.run.easyKm?.central,
      shareOfWeek: total > 0 ? distanceM / total : 1)
  }
}

extension SingleRunComparison {
  /// Days looked back on, as the study behind the rule did.
  static let daysBefore = 30

  /// The longest run of a week against the 30 days before its day.
  ///
  /// `nil` where the archive does not reach back so far: what was never exported was not rest.
  init?(_ week: [DatedRun], among all: [DatedRun]) {
    guard let longest = week.longest, let distanceM = longest.run.distanceM else { return nil }
    let first = longest.day.advanced(by: -Self.daysBefore)
    guard let earliest = all.first?.day, earliest <= first else { return nil }
    let before = all.filter { $0.day >= first && $0.day < longest.day }
    guard let rival = before.longest, let rivalM = rival.run.distanceM else { return nil }
    let heaviest = before.compactMap(\.run.easyKm?.central).max()
    let loadRatio: Double? =
      if let load = longest.run.easyKm?.central, let heaviest, heaviest > 0 {
        load / heaviest
      } else {
        nil
      }
    self.init(
      day: longest.day, distanceM: distanceM, longestBeforeM: rivalM,
      longestBeforeDay: rival.day, ratio: distanceM / rivalM, loadRatio: loadRatio,
      runsBefore: before.count)
  }
}

extension [DatedRun] {
  /// The run of the greatest known distance above nothing; the earliest of equals.
  fileprivate var longest: DatedRun? {
    var longest: DatedRun?
    for run in self {
      if let distance = run.run.distanceM, distance > longest?.run.distanceM ?? 0 { longest = run }
    }
    return longest
  }
}

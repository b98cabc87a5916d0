import Running

/// The week's running on the forefoot in minimal shoes, beside that of the weeks before.
package struct ForefootMinimal: Sendable, Equatable {
  package var distanceM: Double
  package var runs: Int
  /// The most of the known weeks among the four before, metres: 0 where they have runs, and none such.
  package var mostBeforeM: Double
  /// How many of the four weeks are known.
  package var weeksBefore: Int
  /// Whether no run of the known weeks among the twelve before was such a one.
  package var isFirst: Bool
  /// Whether it was all that was run in the week.
  package var isAll: Bool
}

extension ForefootMinimal {
  /// Weeks whose most counts, and how many of them must be known.
  static let weeksBefore = 4
  static let fewestKnown = 2

  /// `nil` in a week without such a run, and with too few known weeks before.
  ///
  /// - Parameter runs: of a week; none is unknown.
  init?(_ athlete: Athlete, of week: Week, runs: (Week) -> [DatedRun]) {
    func such(_ run: DatedRun) -> Bool {
      (run.shoe?.kind ?? athlete.shoe) == .minimal
        && (run.run.strike ?? athlete.footStrike) == .forefoot
    }
    func metres(_ runs: [DatedRun]) -> Double { runs.reduce(0) { $0 + ($1.run.distanceM ?? 0) } }
    let all = runs(week)
    let own = all.filter(such)
    let before = (1...OwnWeeks.before).map { runs(week.advanced(by: -$0)) }
    let known = before.prefix(Self.weeksBefore).filter { !$0.isEmpty }
    guard !own.isEmpty, known.count >= Self.fewestKnown else { return nil }
    self.init(
      distanceM: metres(own), runs: own.count,
      mostBeforeM: known.map { metres($0.filter(such)) }.max() ?? 0, weeksBefore: known.count,
      isFirst: before.count { !$0.isEmpty } >= OwnWeeks.minimum
        && !before.joined().contains(where: such),
      isAll: own.count == all.count)
  }
}

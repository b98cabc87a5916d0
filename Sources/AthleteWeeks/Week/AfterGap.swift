import Running

/// A week of running after weeks without any, beside what was usual before them.
package struct AfterGap: Sendable, Equatable {
  package var distanceM: Double
  /// Median of the twelve weeks before the first empty one.
  package var usualM: Double
  /// Weeks without a run among the four before.
  package var emptyWeeks: Int
  /// Weeks without a run that end with the one before; 0 where that had one.
  package var weeksInARow: Int
  /// The most of a week since the first empty one, metres; `nil` where none had a run.
  package var mostSinceM: Double?
}

extension AfterGap {
  /// Weeks looked back on for empty ones, and how many make a gap.
  static let weeksBefore = 4
  static let fewestEmpty = 2
  /// After a quarter of a year what was usual before says little: assumed.
  static let mostWeeks = 13

  /// - Parameters:
  ///   - distanceM: of a week; `nil` without a run.
  ///   - own: the weeks before one.
  ///   - isUnknown: whether a file of a week was refused or is in doubt.
  ///   - refusedWithoutDay: each of these files may be the run of an empty week.
  init?(
    before week: Week, distanceM: (Week) -> Double?, own: (Week) -> OwnWeeks?,
    isUnknown: (Week) -> Bool, refusedWithoutDay: Int
  ) {
    let before = (1...Self.weeksBefore).map { week.advanced(by: -$0) }
    let empty = before.filter { distanceM($0) == nil }
    guard let metres = distanceM(week), var first = empty.last,
      empty.count - refusedWithoutDay >= Self.fewestEmpty
    else { return nil }
    while distanceM(first.advanced(by: -1)) == nil,
      first.advanced(by: Self.mostWeeks) > week
    {
      first = first.advanced(by: -1)
    }
    guard let usual = own(first)?.usual else { return nil }
    let since = sequence(first: first) { $0.advanced(by: 1) }.prefix { $0 < week }
    guard !since.contains(where: isUnknown) else { return nil }
    self.init(
      distanceM: metres, usualM: usual, emptyWeeks: empty.count,
      weeksInARow: since.reversed().prefix { distanceM($0) == nil }.count,
      mostSinceM: since.compactMap(distanceM).max())
  }
}

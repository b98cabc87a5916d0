/// The week's quick running beside the most of the weeks before.
package struct QuickMinutes: Sendable, Equatable {
  package var quickS: Double
  /// Of the newest known weeks before, by what is quick now.
  package var highestBeforeS: Double
  package var weeksBefore: Int

  /// The known weeks that count, the newest of twelve.
  static let mostWeeks = 8

  /// - Parameter before: quick running of the known weeks among the twelve before, seconds, the newest
  ///   first.
  init?(_ quickS: Double?, before: [Double]) {
    let newest = before.prefix(Self.mostWeeks)
    guard let quickS, newest.count >= OwnWeeks.minimum, let highest = newest.max() else {
      return nil
    }
    self.quickS = quickS
    highestBeforeS = highest
    weeksBefore = newest.count
  }
}

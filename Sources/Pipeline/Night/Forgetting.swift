import AthleteWeeks

/// What is meant to be gone: all else that was there and is not has its reports kept.
package struct Forgetting: Sendable, Equatable {
  /// Athletes whose folders are gone.
  package var athletes: [String]
  /// Whether all that is gone is meant to be.
  package var isAll: Bool

  package init(athletes: [String] = [], isAll: Bool = false) {
    self.athletes = athletes
    self.isAll = isAll
  }

  func holds(_ athlete: String) -> Bool {
    isAll || athletes.contains { FileName($0) == FileName(athlete) }
  }
}

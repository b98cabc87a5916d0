/// Since when something stands, in weeks with a run.
package struct Standing: Sendable, Equatable {
  /// Weeks with a run between the day from which it stands and this week.
  package var weeks: Int

  package init(weeks: Int) { self.weeks = weeks }

  /// It is told in every so manieth week.
  package static let toldEvery = 4

  /// Whether this is a week in which it is told.
  package var isTold: Bool { weeks.isMultiple(of: Self.toldEvery) }
}

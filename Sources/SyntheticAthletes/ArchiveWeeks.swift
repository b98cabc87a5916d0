/// The weeks of a made-up archive, counted back from its last one, 2026-W23.
enum ArchiveWeeks {
  /// The Monday of the last week, as days since 1970-01-01.
  static let lastMonday = CivilTime.day(2026, 6, 1)

  /// A day as days since 1970-01-01; week 0 is the last one and `weekday` 0 its Monday.
  static func day(weeksBefore week: Int, weekday: Int) -> Int { lastMonday - 7 * week + weekday }
}

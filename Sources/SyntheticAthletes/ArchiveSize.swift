/// How much a made-up archive holds.
public struct ArchiveSize: Sendable, Equatable {
  /// Athletes, each with a folder.
  public let athletes: Int
  /// Recordings of all athletes, a file each.
  public let runs: Int
  /// Sets of all strength logs, a row each.
  public let sets: Int

  /// Runs of an athlete in each week but the first.
  static let runsPerWeek = 4
  /// Weeks that an archive goes back at most: watches with positions are no older.
  static let mostWeeks = 1_200

  /// A size, or `nil` where there is nobody, less than nothing, or more of one athlete than a life of
  /// running has.
  public init?(athletes: Int, runs: Int, sets: Int) {
    guard athletes > 0, runs >= 0, sets >= 0 else { return nil }
    guard runs / athletes < Self.mostWeeks * Self.runsPerWeek else { return nil }
    self.athletes = athletes
    self.runs = runs
    self.sets = sets
  }

  /// Weeks over which runs and sets are spread.
  var weeks: Int {
    let mostOfOne = (runs + athletes - 1) / athletes
    return max(1, (mostOfOne + Self.runsPerWeek - 1) / Self.runsPerWeek)
  }

  /// How many of a number of things fall to one of several that share them as evenly as can be.
  static func share(of total: Int, for index: Int, among count: Int) -> Int {
    total / count + (index < total % count ? 1 : 0)
  }
}

import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Standing states")
struct StandingTests {
  /// Weeks that have stood when loaded work was last done so many days before the week's Sunday.
  private func weeks(_ days: Int, today: Int = 7, runs: [DatedRun]? = nil) -> Int {
    MadeUpHistory.week(
      runs ?? MadeUpHistory.routine() + [MadeUpHistory.run(day: 0, km: 8)],
      sets: [MadeUpHistory.set(day: 6 - days)], today: today
    ).standing.weeks
  }

  @Test("The state begins in the week in which the line is passed, and is told every fourth")
  func told() {
    #expect((22...28).map { weeks($0) } == Array(repeating: 0, count: 7))
    #expect(weeks(29) == 1 && weeks(50) == 4)
    #expect(
      (0...8).map { Standing(weeks: $0).isTold }.enumerated().filter(\.element).map(\.offset) == [
        0, 4, 8,
      ])
  }

  @Test("Within its week nothing changes from day to day")
  func running() {
    for today in 0...6 { #expect(weeks(29, today: today) == 1) }
  }

  @Test("Weeks without a run do not count, so that no telling falls into one")
  func pauses() {
    let runs = MadeUpHistory.routine().filter { $0.day < MadeUpHistory.monday.advanced(by: -21) }
    #expect(weeks(50, runs: runs + [MadeUpHistory.run(day: 0, km: 8)]) == 1)
  }
}

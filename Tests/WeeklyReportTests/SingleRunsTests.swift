import Testing

@testable import Running
@testable import WeeklyReport

@Suite("Single runs")
struct SingleRunsTests {
  @Test("The longest run is held against the longest of the thirty days before its own day")
  func comparison() throws {
    let runs =
      MadeUpHistory.routine(longKm: 15)
      + [MadeUpHistory.run(day: 6 - 30, km: 18), MadeUpHistory.run(day: 6, km: 27)]
    let single = try #require(MadeUpHistory.week(runs.sorted { $0.day < $1.day }).singleRun)
    #expect(single.longestBeforeM == 18_000)
    #expect(single.ratio == 1.5)
    #expect(single.loadRatio == 1.5)
  }

  @Test("A run thirty-one days ago is out of the window")
  func outside() throws {
    let runs = MadeUpHistory.routine(longKm: 15) + [MadeUpHistory.run(day: 6, km: 27)]
    let old = MadeUpHistory.run(day: 6 - 31, km: 40)
    let single = try #require(
      MadeUpHistory.week((runs + [old]).sorted { $0.day < $1.day }).singleRun)
    #expect(single.longestBeforeM == 15_000)
  }

  @Test("An archive that does not reach back thirty days gives no comparison")
  func shortArchive() {
    let week = MadeUpHistory.week(
      MadeUpHistory.routine(weeks: 3) + [MadeUpHistory.run(day: 6, km: 27)])
    #expect(week.singleRun == nil)
    #expect(week.longRun?.distanceM == 27_000)
  }
}

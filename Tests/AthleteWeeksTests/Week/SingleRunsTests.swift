import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

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

  @Test("The run that stands out most is compared, not the longest of the week")
  func greatestRatio() throws {
    let runs = [MadeUpHistory.run(day: 1, km: 18), MadeUpHistory.run(day: 6, km: 18.5)]
    let week = MadeUpHistory.week(MadeUpHistory.routine(longKm: 15) + runs)
    let single = try #require(week.singleRun)
    #expect(single.day == MadeUpHistory.monday.advanced(by: 1) && single.ratio == 1.2)
    #expect(week.longRun?.distanceM == 18_500)
  }

  @Test("A smaller run that stands out by less than counts does not stand before one that counts")
  func leastLonger() throws {
    let routine = MadeUpHistory.routine(longKm: 4.7)
    let usual = try #require(
      MadeUpHistory.week(routine + [MadeUpHistory.run(day: 6, km: 7.7)]).singleRun)
    let runs = [
      MadeUpHistory.run(day: 0, km: usual.longestBeforeM / 1_000 + 1.4),
      MadeUpHistory.run(day: 6, km: usual.longestBeforeM / 1_000 + 3.1),
    ]
    let single = try #require(MadeUpHistory.week(routine + runs).singleRun)
    #expect(single.day == MadeUpHistory.monday.advanced(by: 6))
  }

  @Test("The heaviest run is compared by load, and told from the longest")
  func heaviest() throws {
    let runs = [
      MadeUpHistory.run(day: 1, km: 12, easyKm: 18), MadeUpHistory.run(day: 6, km: 16),
    ]
    let heaviest = try #require(
      MadeUpHistory.week(MadeUpHistory.routine() + runs).heaviestRun)
    #expect(heaviest.ratio == 1.2 && heaviest.heaviestBefore == 15 && !heaviest.isLongest)
    let one = MadeUpHistory.week(MadeUpHistory.routine() + [MadeUpHistory.run(day: 6, km: 16)])
    #expect(one.heaviestRun?.isLongest == true)
  }

  @Test("Days of weeks without files among the thirty are counted")
  func daysWithoutFiles() throws {
    let routine = MadeUpHistory.routine()
    let own = MadeUpHistory.run(day: 6, km: 16)
    #expect(MadeUpHistory.week(routine + [own]).singleRun?.daysWithoutFiles == 0)
    let gone = MadeUpHistory.monday.week.advanced(by: -3)
    let known = routine.filter { $0.day.week != gone }
    #expect(MadeUpHistory.week(known + [own]).singleRun?.daysWithoutFiles == 7)
  }

  @Test("An archive that does not reach back thirty days gives no comparison")
  func shortArchive() {
    let week = MadeUpHistory.week(
      MadeUpHistory.routine(weeks: 3) + [MadeUpHistory.run(day: 6, km: 27)])
    #expect(week.singleRun == nil)
    #expect(week.longRun?.distanceM == 27_000)
  }
}

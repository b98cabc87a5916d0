import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Weeks")
struct WeekBuilderTests {
  private let routine = MadeUpHistory.routine()

  @Test("A week adds up its runs, and its days add up to the week")
  func addsUp() throws {
    let week = MadeUpHistory.week(
      routine + [
        MadeUpHistory.run(day: 0, km: 8, easyKm: 9), MadeUpHistory.run(day: 0, km: 4),
        MadeUpHistory.run(day: 5, km: 12, easyKm: 11, on: .trail),
      ])
    let easyKm = try #require(week.load.easyKm)
    #expect(easyKm.central == 24)
    #expect(week.load.distanceM == 24_000)
    #expect(week.load.runCount == 3)
    #expect(week.days.compactMap(\.easyKm).reduce(0, +) == easyKm.central)
    let bar = try #require(week.bars.last)
    #expect(bar.bySurface.map(\.easyKm).reduce(0, +) == easyKm.central)
    #expect(bar.bySurface.map(\.surface) == [.road, .trail])
  }

  @Test("A week without files is a gap, and not a week of nothing")
  func gap() {
    let week = MadeUpHistory.week(routine)
    #expect(week.load.easyKm == nil)
    #expect(week.load.distanceM == nil)
    #expect(week.load.quickS == nil)
    #expect(week.bars.last?.isGap == true)
    #expect(week.days.allSatisfy { $0.state == .unknown })
    #expect(week.lastRunDay == MadeUpHistory.monday.advanced(by: -1))
  }

  @Test("A day without a file in a week with files is a day without a run, a later one is to come")
  func restDay() {
    let week = MadeUpHistory.week([MadeUpHistory.run(day: 2, km: 5)], today: 4)
    #expect(
      week.days.map(\.state) == [
        .noRun, .noRun, .ran, .noRun, .noRun, .toCome, .toCome,
      ])
  }

  @Test("Nothing after today is known")
  func future() {
    let builder = MadeUpHistory.builder(
      [MadeUpHistory.run(day: 1, km: 5), MadeUpHistory.run(day: 4, km: 9)], today: 2)
    let week = builder.build(MadeUpHistory.monday.week, status: .provisional, isCurrent: true)
    #expect(week.load.distanceM == 5_000)
    #expect(!builder.isOver(MadeUpHistory.monday.week))
  }

  @Test("A run without load is counted and said, and is not zero")
  func withoutLoad() throws {
    let week = MadeUpHistory.week([
      MadeUpHistory.run(day: 1, km: 5), MadeUpHistory.run(day: 2, km: 6, easyKm: 0),
    ])
    #expect(week.load.runsWithoutLoad == 1)
    #expect(week.load.easyKm?.central == 5)
    #expect(try #require(week.runs.last).easyKm == nil)
  }

  @Test("The share with estimated cadence is by load")
  func estimatedShare() {
    let week = MadeUpHistory.week([
      MadeUpHistory.run(day: 1, km: 5), MadeUpHistory.run(day: 2, km: 15, cadence: .estimated),
    ])
    #expect(week.load.estimatedShare == 0.75)
  }

  @Test(
    "A day of which a file was refused is unknown, and its week names the file whenever it is made")
  func refusedDay() {
    let monday = MadeUpHistory.monday
    let refused = [
      RejectedFile(
        file: "runs/x.gpx", rejection: Rejection(.unusableTimes, ""), day: monday.advanced(by: 1)),
      RejectedFile(
        file: "runs/run-\(monday.advanced(by: 3)).gpx", rejection: Rejection(.empty, "")),
    ]
    let builder = MadeUpHistory.builder(
      [MadeUpHistory.run(day: 2, km: 5)], rejections: refused)
    let week = builder.build(monday.week, status: .complete, isCurrent: false)
    #expect(week.days.prefix(4).map(\.state) == [.noRun, .unknown, .ran, .unknown])
    #expect(week.health.rejections == refused)
  }

  @Test("Files without a date are listed on current weeks only")
  func undatedFiles() {
    let rejected = RejectedFile(file: "runs/x.gpx", rejection: Rejection(.empty, "nothing"))
    let builder = MadeUpHistory.builder(routine, rejections: [rejected])
    let week = MadeUpHistory.monday.week
    let past = builder.build(week.advanced(by: -3), status: .complete, isCurrent: false)
    let current = builder.build(week, status: .complete, isCurrent: true)
    #expect(past.health.rejections.isEmpty)
    #expect(current.health.rejections == [rejected])
  }

  @Test("The order in which runs are given changes nothing but the order of equals")
  func order() {
    let runs = routine + [MadeUpHistory.run(day: 1, km: 42)]
    let shuffled = runs.reversed().sorted { $0.run.start < $1.run.start }
    #expect(MadeUpHistory.week(runs).load.easyKm == MadeUpHistory.week(shuffled).load.easyKm)
  }
}

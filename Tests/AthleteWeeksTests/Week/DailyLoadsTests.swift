import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running
@testable import WeeklyReport

@Suite("Daily loads")
struct DailyLoadsTests {
  private let monday = MadeUpHistory.monday

  private func loads(_ runs: [DatedRun], today: Int = 20) -> DailyLoads {
    DailyLoads(runs, today: monday.advanced(by: today))
  }

  @Test("A day without a run is 0 in a week with files, and unknown in one without")
  func restOrUnknown() {
    let loads = loads([MadeUpHistory.run(day: 1, km: 10), MadeUpHistory.run(day: 15, km: 8)])
    #expect(loads[monday] == nil)
    #expect(loads[monday.advanced(by: 1)] == 10)
    #expect((2...6).allSatisfy { loads[monday.advanced(by: $0)] == 0 })
    #expect((7...13).allSatisfy { loads[monday.advanced(by: $0)] == nil })
    #expect(loads[monday.advanced(by: 14)] == 0)
    #expect(loads[monday.advanced(by: 21)] == nil)
  }

  @Test("A run of unknown load makes its day unknown, not smaller")
  func unknownRun() {
    let loads = loads([
      MadeUpHistory.run(day: 0, km: 10), MadeUpHistory.run(day: 0, km: 5, easyKm: 0),
    ])
    #expect(loads[monday] == nil)
    #expect(loads[monday.advanced(by: 1)] == 0)
  }

  @Test("The weighted mean of a constant load is that load, from the Nth known day on")
  func constant() {
    #expect(
      DailyLoads.ewma(Array(repeating: 4, count: 9), days: 7)
        == [nil, nil, nil, nil, nil, nil, 4, 4, 4])
  }

  @Test("A known day moves the weighted mean by 2/(N+1) of its distance")
  func weight() throws {
    let series = DailyLoads.ewma([1, 2, 3, 10], days: 3)
    #expect(series[2] == 2)
    #expect(try #require(series[3]) == 6)
  }

  @Test("An unknown day ends the series, and N known days begin it anew")
  func gap() {
    let series = DailyLoads.ewma([4, 4, 4, nil, 8, 8, 8], days: 3)
    #expect(series == [nil, nil, 4, nil, nil, nil, 8])
  }

  @Test("Monotony is the mean over the standard deviation, undefined for days alike, at most 10")
  func monotony() throws {
    #expect(abs(try #require(DailyLoads.monotony([2, 4, 6])) - 2) < 1e-12)
    #expect(DailyLoads.monotony([5, 5, 5]) == nil)
    #expect(DailyLoads.monotony([0, 0, 0]) == nil)
    #expect(DailyLoads.monotony([100, 100, 101]) == 10)
  }

  @Test("Strain is the week's load times monotony, and both wait for the week's end")
  func strain() throws {
    let runs =
      MadeUpHistory.routine(weeks: 5) + [1, 3, 6].map { MadeUpHistory.run(day: $0, km: 10) }
    let series = MadeUpHistory.week(runs, today: 7).series
    #expect(series.strain == (try #require(series.monotony)) * 30)
    #expect(series.ewma7 != nil && series.ewma28 != nil)
    let open = MadeUpHistory.week(runs, today: 6).series
    #expect(open.monotony == nil && open.strain == nil && open.ewma7 != nil)
  }

  @Test("weekly.csv has the series and no ratio of them, and the page has none")
  func csv() {
    let runs = MadeUpHistory.routine(weeks: 5) + [MadeUpHistory.run(day: 1, km: 10)]
    let week = MadeUpHistory.week(runs)
    let names = WeeklyCSV.table.columns.map(\.name)
    for name in ["ewma_7_easy_km", "ewma_28_easy_km", "monotony", "strain_easy_km"] {
      #expect(names.contains(name))
    }
    let page = AthletePage.html(week, MadeUp.context) + AthleteMarkdown.text(week, MadeUp.context)
    #expect(page.firstMatch(of: #/acute|chronic|ewma|monotony/#.ignoresCase()) == nil)
    let gap = MadeUpHistory.builder(runs, today: 30).build(
      monday.week.advanced(by: 2), status: .complete, isCurrent: true)
    #expect(gap.series == LoadSeries())
  }
}

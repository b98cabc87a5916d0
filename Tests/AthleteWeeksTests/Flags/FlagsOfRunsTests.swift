import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Flags of runs")
struct FlagsOfRunsTests {
  private func raised(_ rule: FlagRule, _ runs: [DatedRun]) -> Flag? {
    MadeUpHistory.week(MadeUpHistory.routine() + runs).raised.first { $0.rule == rule }
  }

  @Test("A run is flagged from more than a tenth above the longest of thirty days")
  func distance() {
    #expect(raised(.singleRunDistance, [MadeUpHistory.run(day: 6, km: 16.5)]) == nil)
    #expect(raised(.singleRunDistance, [MadeUpHistory.run(day: 6, km: 16.51)]) != nil)
  }

  @Test("A run early in the week is flagged although a longer one follows it")
  func early() throws {
    let flag = try #require(
      raised(
        .singleRunDistance,
        [MadeUpHistory.run(day: 1, km: 18), MadeUpHistory.run(day: 6, km: 18.5)]))
    #expect(flag.text.contains("Tue\u{A0}2\u{A0}Jun") && flag.text.contains("20\u{A0}%"))
  }

  @Test(
    "Each step of the rule names the interval that was found for it",
    arguments: [(18.0, "1.64"), (19.5, "1.64"), (24.0, "1.52"), (30.0, "1.52"), (31.0, "2.28")])
  func hazard(km: Double, ratio: String) throws {
    let flag = try #require(raised(.singleRunDistance, [MadeUpHistory.run(day: 6, km: km)]))
    #expect(flag.reason.contains("hazard rate ratio " + ratio))
  }

  @Test("Days without files among the thirty are said, since a longer run may be missing")
  func gap() throws {
    let spike = [MadeUpHistory.run(day: 6, km: 25)]
    #expect(try #require(raised(.singleRunDistance, spike)).text.contains("missing") == false)
    let known = MadeUpHistory.routine().filter {
      !(-14..<(-7)).contains($0.day - MadeUpHistory.monday)
    }
    let flags = MadeUpHistory.week(known + spike).raised
    #expect(flags.first?.text.contains("7 of these days lie in weeks without files") == true)
  }

  @Test("A run is flagged by load from more than a tenth above the heaviest of thirty days")
  func load() {
    #expect(raised(.singleRunLoad, [MadeUpHistory.run(day: 2, km: 10, easyKm: 16.5)]) == nil)
    #expect(raised(.singleRunLoad, [MadeUpHistory.run(day: 2, km: 10, easyKm: 16.51)]) != nil)
  }

  @Test("A run that its distance has named is not named again by its load")
  func once() {
    let long = MadeUpHistory.run(day: 6, km: 25)
    #expect(raised(.singleRunDistance, [long]) != nil)
    #expect(raised(.singleRunLoad, [long]) == nil)
    #expect(raised(.singleRunLoad, [MadeUpHistory.run(day: 1, km: 12, easyKm: 20), long]) != nil)
  }

  @Test("A fade is flagged above 5 %, and only where its band leaves no doubt of the direction")
  func fade() {
    func isFlagged(_ central: Double, low: Double) -> Bool {
      let fade = Fade(
        cadence: nil, pace: Banded(central: central, low: low, high: 0.2), stepLength: nil)
      return raised(.fadeInLongRun, [MadeUpHistory.run(day: 6, km: 15, fade: fade)]) != nil
    }
    #expect(!isFlagged(0.05, low: 0.03))
    #expect(isFlagged(0.0501, low: 0.03))
    #expect(isFlagged(0.0501, low: 0.001))
    #expect(!isFlagged(0.0501, low: 0))
    let other = Fade(
      cadence: Banded(central: 0.1, low: 0.09, high: 0.2), pace: nil, stepLength: nil)
    #expect(raised(.fadeInLongRun, [MadeUpHistory.run(day: 6, km: 15, fade: other)]) == nil)
  }
}

private func - (day: LocalDay, other: LocalDay) -> Int {
  day.daysSince1970 - other.daysSince1970
}

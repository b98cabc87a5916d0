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

  @Test("Less than 1.5 km more is no matter, whatever the share")
  func littleMore() {
    func isFlagged(km: Double) -> Bool {
      MadeUpHistory.week(
        MadeUpHistory.routine(longKm: 10) + [MadeUpHistory.run(day: 6, km: km)]
      ).raised.contains { $0.rule == .singleRunDistance }
    }
    #expect(!isFlagged(km: 11.4))
    #expect(isFlagged(km: 11.5))
  }

  @Test("After 30 days without a run there is nothing to compare with but the week itself")
  func emptyWindow() {
    func said(without days: Int) -> [FlagRule] {
      let before = MadeUpHistory.routine().filter {
        $0.day - MadeUpHistory.monday < 6 - days
      }
      return MadeUpHistory.week(
        before + [MadeUpHistory.run(day: 1, km: 5), MadeUpHistory.run(day: 6, km: 17)]
      ).raised.map(\.rule)
    }
    #expect(said(without: 30).contains(.singleRunDistance) == false)
    #expect(said(without: 30).contains(.singleRunLoad) == false)
    #expect(said(without: 26).contains(.singleRunDistance))
  }

  @Test("The parts of one session are compared together")
  func session() {
    var parts = [MadeUpHistory.run(day: 6, km: 9), MadeUpHistory.run(day: 6, km: 9)]
    parts[1].run.start = parts[0].run.end + 600
    #expect(raised(.singleRunDistance, parts) != nil)
    parts[1].run.start = parts[0].run.end + 3_600
    #expect(raised(.singleRunDistance, parts) == nil)
  }

  @Test("A run early in the week is flagged although a longer one follows it")
  func early() throws {
    let flag = try #require(
      raised(
        .singleRunDistance,
        [MadeUpHistory.run(day: 1, km: 18), MadeUpHistory.run(day: 6, km: 18.5)]))
    #expect(flag.text.contains("on Tuesday") && flag.opening == "Long run up by a fifth")
  }

  @Test(
    "Each step of the rule names the interval that was found for it",
    arguments: [
      (18.0, "1.64", "up by a fifth"), (19.5, "1.64", "up by a third"),
      (24.0, "1.52", "up by two thirds"),
      (30.0, "1.52", "doubled"), (31.0, "2.28", "doubled"),
    ])
  func hazard(km: Double, ratio: String, words: String) throws {
    let flag = try #require(raised(.singleRunDistance, [MadeUpHistory.run(day: 6, km: km)]))
    #expect(flag.reason.contains("hazard rate ratio " + ratio))
    #expect(flag.opening == "Long run " + words)
  }

  @Test("Days without files among the thirty are said, since a longer run may be missing")
  func gap() throws {
    let spike = [MadeUpHistory.run(day: 6, km: 25)]
    #expect(try #require(raised(.singleRunDistance, spike)).text.contains("missing") == false)
    let known = MadeUpHistory.routine().filter {
      !(-14..<(-7)).contains($0.day - MadeUpHistory.monday)
    }
    let flags = MadeUpHistory.week(known + spike).raised
    #expect(flags.first?.text.contains("days before, 7 lie in weeks without files") == true)
  }

  @Test("A run is flagged by load from more than a tenth above the heaviest of thirty days")
  func load() {
    #expect(raised(.singleRunLoad, [MadeUpHistory.run(day: 2, km: 10, easyKm: 16.5)]) == nil)
    #expect(raised(.singleRunLoad, [MadeUpHistory.run(day: 2, km: 10, easyKm: 16.51)]) != nil)
    let light = MadeUpHistory.routine(longKm: 10)
    func isFlagged(_ easyKm: Double) -> Bool {
      MadeUpHistory.week(light + [MadeUpHistory.run(day: 2, km: 8, easyKm: easyKm)])
        .raised.contains { $0.rule == .singleRunLoad }
    }
    #expect(!isFlagged(11.49) && isFlagged(11.5))
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

import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Flags of weeks")
struct FlagsOfWeeksTests {
  private func isFlagged(
    _ rule: FlagRule, _ runs: [DatedRun], sets: [DatedSet] = [],
    athlete: Athlete = Athlete(id: "mara", name: "Mara"), before: [DatedRun]? = nil
  ) -> Bool {
    let week = MadeUpHistory.week(
      (before ?? MadeUpHistory.routine()) + runs, sets: sets, athlete: athlete)
    return week.raised.contains { $0.rule == rule }
  }

  private let settled = MadeUpHistory.routine(weeks: 15)

  @Test("A week is flagged from more than a tenth above the highest of the twelve before")
  func week() {
    func isFlagged(km: Double) -> Bool {
      self.isFlagged(
        .weekAboveOwnRange, [0, 2, 4, 5].map { MadeUpHistory.run(day: $0, km: km) },
        before: settled)
    }
    #expect(!isFlagged(km: 9.6) && isFlagged(km: 9.65))
  }

  @Test("Two runs more than in any of the twelve weeks before are above the own range, one is none")
  func sessions() throws {
    func flag(_ days: [Int], before: [DatedRun]) -> Flag? {
      MadeUpHistory.week(before + days.map { MadeUpHistory.run(day: $0, km: 5) })
        .raised.first { $0.rule == .weekAboveOwnRange }
    }
    #expect(flag([0, 1, 3, 5], before: settled) == nil)
    let said = try #require(flag([0, 1, 3, 5, 6], before: settled))
    #expect(
      said.sentence.replacing("\u{A0}", with: " ")
        == "A week above the runner's own range: 5 runs of 25.0 km in all, twelve weeks before at most 3."
    )
    #expect(said.brief.replacing("\u{A0}", with: " ") == "5 runs, before at most 3")
    #expect(flag([0, 1, 3, 5, 6], before: MadeUpHistory.routine(weeks: 14)) == nil)
  }

  @Test("A week is above the own range from the sixteenth on file only, beside six of twelve")
  func fewWeeks() {
    let runs = [MadeUpHistory.run(day: 1, km: 60)]
    func isFlagged(_ before: [DatedRun]) -> Bool {
      self.isFlagged(.weekAboveOwnRange, runs, before: before)
    }
    #expect(isFlagged(settled) && !isFlagged(MadeUpHistory.routine(weeks: 14)))
    /// Weeks on file among the twelve before, on top of old ones.
    func recent(_ weeks: Int) -> [DatedRun] {
      MadeUpHistory.routine(weeks: 30).filter {
        let back = (MadeUpHistory.monday.daysSince1970 - $0.day.daysSince1970 + 6) / 7
        return back > 12 || (back % 2 == 1 && back <= 2 * weeks)
      }
    }
    #expect(isFlagged(recent(6)) && !isFlagged(recent(5)))
  }

  @Test("Quick running is flagged from a quarter above the most of the weeks before")
  func quick() {
    // 7 km of each week at 4.0 m/s: 1 750 s.
    let before = MadeUpHistory.routine(fastShare: 0.2)
    func isFlagged(fastKm: Double) -> Bool {
      self.isFlagged(
        .quickMinutes, [MadeUpHistory.run(day: 2, km: 14, fastKm: fastKm)], before: before)
    }
    #expect(!isFlagged(fastKm: 8.9))
    #expect(isFlagged(fastKm: 8.95))
  }

  @Test("Less than eight quick minutes more is no matter, whatever the share")
  func littleQuick() throws {
    let before = MadeUpHistory.routine(fastShare: 0)
    func flag(fastKm: Double) -> Flag? {
      MadeUpHistory.week(before + [MadeUpHistory.run(day: 2, km: 8, fastKm: fastKm)])
        .raised.first { $0.rule == .quickMinutes }
    }
    #expect(flag(fastKm: 1.9) == nil)
    let text = try #require(flag(fastKm: 1.92)).text
    #expect(text.hasPrefix("8\u{A0}min, 8\u{A0}min more than in any of the eight"))
    #expect(!isFlagged(.quickMinutes, [MadeUpHistory.run(day: 2, km: 14)], before: before))
  }

  @Test("Three demanding days in a row are flagged with what each asked")
  func demandingDays() throws {
    let days = [1, 2, 3].map { MadeUpHistory.run(day: $0, km: 10, ascentM: 250) }
    let flag = try #require(
      MadeUpHistory.week(MadeUpHistory.routine() + days).raised.first {
        $0.rule == .demandingDays
      })
    #expect(flag.text.hasPrefix("Tue\u{A0}2\u{A0}Jun hilly with 250\u{A0}m of climb, Wed"))
    #expect(!isFlagged(.demandingDays, Array(days.dropLast())))
  }

  @Test("More on the forefoot in minimal shoes is flagged from 30 % above the most of four weeks")
  func forefoot() {
    func isFlagged(_ strike: FootStrike, _ shoe: Shoe, km: Double) -> Bool {
      self.isFlagged(
        .forefootInMinimalShoes, [MadeUpHistory.run(day: 1, km: km)],
        athlete: Athlete(id: "mara", name: "Mara", footStrike: strike, shoe: shoe))
    }
    #expect(!isFlagged(.forefoot, .minimal, km: 45.5))
    #expect(isFlagged(.forefoot, .minimal, km: 45.6))
    #expect(!isFlagged(.forefoot, .conventional, km: 60))
    #expect(!isFlagged(.rearfoot, .minimal, km: 60))
    #expect(!isFlagged(.unknown, .minimal, km: 60))
  }

  @Test("The first run on the forefoot in minimal shoes is flagged, the next as short is not")
  func firstMinimal() {
    func isFlagged(_ worn: [Int]) -> Bool {
      let runs = worn.map { day in
        var run = MadeUpHistory.run(day: day, km: 3)
        run.shoe = ShoeWorn(.minimal, .file)
        return run
      }
      let history = (MadeUpHistory.routine() + runs).sorted { $0.day < $1.day }
      return self.isFlagged(
        .forefootInMinimalShoes, [],
        athlete: Athlete(id: "mara", name: "Mara", footStrike: .forefoot), before: history)
    }
    #expect(isFlagged([1]))
    #expect(!isFlagged([-6, 1]))
    // After four weeks without it is neither the first nor more than anything.
    #expect(!isFlagged([-40, 1]))
  }

  @Test("Where all was run so, a week above the own range says it already")
  func once() {
    func said(_ before: [DatedRun]) -> [FlagRule] {
      MadeUpHistory.week(
        before + [MadeUpHistory.run(day: 1, km: 60)],
        athlete: Athlete(id: "mara", name: "Mara", footStrike: .forefoot, shoe: .minimal)
      ).raised.map(\.rule)
    }
    #expect(said(settled).contains(.weekAboveOwnRange))
    #expect(!said(settled).contains(.forefootInMinimalShoes))
    #expect(said(MadeUpHistory.routine()).contains(.forefootInMinimalShoes))
  }

  @Test("More than 21 days without loaded calf work are flagged where there is a log and running")
  func noLoadedWork() {
    let run = [MadeUpHistory.run(day: 1, km: 10)]
    func isFlagged(_ sets: [DatedSet], runs: [DatedRun]? = nil) -> Bool {
      self.isFlagged(.noLoadedSoleusWork, runs ?? run, sets: sets)
    }
    #expect(!isFlagged([]))
    #expect(!isFlagged([MadeUpHistory.set(day: 6 - 21)]))
    #expect(isFlagged([MadeUpHistory.set(day: 6 - 22)]))
    #expect(!isFlagged([MadeUpHistory.set(day: 6 - 22)], runs: []))
    #expect(isFlagged([MadeUpHistory.set(day: 6 - 22), MadeUpHistory.set(day: 1, perLegKg: 0)]))
  }

  @Test("A log that has never held loaded calf work is flagged by its own age")
  func neverLoaded() throws {
    func flag(logDays: Int) -> Flag? {
      MadeUpHistory.week(
        [MadeUpHistory.run(day: 1, km: 10)],
        sets: [MadeUpHistory.set(day: 6 - logDays, nil), MadeUpHistory.set(day: 2, nil)]
      ).raised.first
    }
    #expect(flag(logDays: 21) == nil)
    #expect(try #require(flag(logDays: 22)).text.contains("none in the 22\u{A0}days of the log."))
  }

  @Test("Where the log itself ends before the week, the flag says so")
  func logEnds() throws {
    let run = [MadeUpHistory.run(day: 1, km: 10)]
    func text(_ sets: [DatedSet]) throws -> String {
      try #require(MadeUpHistory.week(run, sets: sets).raised.first).text
    }
    let old = MadeUpHistory.set(day: -30)
    #expect(try text([old]).contains("36\u{A0}days. The log ends on Sat\u{A0}2\u{A0}May"))
    #expect(try !text([old, MadeUpHistory.set(day: 0, nil)]).contains("ends on"))
  }
}

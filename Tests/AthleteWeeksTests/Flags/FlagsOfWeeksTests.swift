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

  @Test("A week is flagged from more than a tenth above the highest of the twelve before")
  func week() {
    let ordinary = [0, 2, 4, 5].map { MadeUpHistory.run(day: $0, km: 9.6) }
    #expect(!isFlagged(.weekOutsideOwnSpread, ordinary))
    #expect(
      isFlagged(.weekOutsideOwnSpread, ordinary + [MadeUpHistory.run(day: 6, km: 0.2)]))
  }

  @Test("A week needs six known ones among the twelve before to be outside of anything")
  func fewWeeks() {
    let runs = [MadeUpHistory.run(day: 1, km: 60)]
    #expect(isFlagged(.weekOutsideOwnSpread, runs, before: MadeUpHistory.routine(weeks: 6)))
    #expect(!isFlagged(.weekOutsideOwnSpread, runs, before: MadeUpHistory.routine(weeks: 5)))
  }

  @Test("Two neighbouring days above nine in ten of the runner's own are flagged, one is not")
  func hardDays() {
    func days(_ loads: Double...) -> [DatedRun] {
      loads.enumerated().map { MadeUpHistory.run(day: 4 + $0, km: 14, easyKm: $1) }
    }
    #expect(!isFlagged(.hardDaysInARow, days(16)))
    #expect(!isFlagged(.hardDaysInARow, days(30, 15)))
    #expect(isFlagged(.hardDaysInARow, days(30, 15.1)))
    #expect(
      !isFlagged(
        .hardDaysInARow,
        [
          MadeUpHistory.run(day: 2, km: 14, easyKm: 16),
          MadeUpHistory.run(day: 4, km: 14, easyKm: 16),
        ]
      ))
  }

  @Test("Fast running is flagged from more than half above the mean of four weeks")
  func fastRunning() {
    let before = MadeUpHistory.routine(fastShare: 0.2)
    func isFlagged(fastKm: Double) -> Bool {
      self.isFlagged(
        .fastRunning, [MadeUpHistory.run(day: 2, km: 14, fastKm: fastKm)], before: before)
    }
    #expect(!isFlagged(fastKm: 10.49))
    #expect(isFlagged(fastKm: 10.51))
  }

  @Test("Fast running below two kilometres more than usual is no matter, whatever the share")
  func littleFastRunning() {
    let before = (1...12).reversed().map { MadeUpHistory.run(day: -7 * $0, km: 5, fastKm: 1) }
    func isFlagged(fastKm: Double) -> Bool {
      self.isFlagged(
        .fastRunning, [MadeUpHistory.run(day: 2, km: 8, fastKm: fastKm)], before: before)
    }
    #expect(!isFlagged(fastKm: 2.99))
    #expect(isFlagged(fastKm: 3.01))
  }

  @Test("More running is flagged of runners on the forefoot in minimal shoes alone")
  func forefoot() {
    func isFlagged(_ strike: FootStrike, _ shoe: Shoe, km: Double) -> Bool {
      self.isFlagged(
        .forefootInMinimalShoes, [MadeUpHistory.run(day: 1, km: km)],
        athlete: Athlete(id: "mara", name: "Mara", footStrike: strike, shoe: shoe))
    }
    #expect(!isFlagged(.forefoot, .minimal, km: 38.49))
    #expect(isFlagged(.forefoot, .minimal, km: 38.51))
    #expect(!isFlagged(.forefoot, .conventional, km: 60))
    #expect(!isFlagged(.rearfoot, .minimal, km: 60))
    #expect(!isFlagged(.unknown, .minimal, km: 60))
  }

  @Test("The shoe of a run counts before the one of the profile")
  func shoeOfTheRun() {
    func isFlagged(_ worn: Shoe, profile: Shoe) -> Bool {
      var run = MadeUpHistory.run(day: 1, km: 60)
      run.shoe = ShoeWorn(worn, .file)
      return self.isFlagged(
        .forefootInMinimalShoes, [run],
        athlete: Athlete(id: "mara", name: "Mara", footStrike: .forefoot, shoe: profile))
    }
    #expect(isFlagged(.minimal, profile: .conventional))
    #expect(!isFlagged(.conventional, profile: .minimal))
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
    #expect(try #require(flag(logDays: 22)).text.contains("22\u{A0}days, the whole log."))
  }

  @Test("Where the log itself ends before the week, the flag says so")
  func logEnds() throws {
    let run = [MadeUpHistory.run(day: 1, km: 10)]
    func text(_ sets: [DatedSet]) throws -> String {
      try #require(MadeUpHistory.week(run, sets: sets).raised.first).text
    }
    let old = MadeUpHistory.set(day: -30)
    #expect(try text([old]).contains("36\u{A0}days. The log itself ends on Sat\u{A0}2\u{A0}May"))
    #expect(try !text([old, MadeUpHistory.set(day: 0, nil)]).contains("ends on"))
  }
}

import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Fast running")
struct FastRunningTests {
  @Test("Fast is what four fifths of the metres of twelve weeks stay below")
  func usualSpeed() throws {
    let usual = UsualSpeed(MadeUpHistory.routine(fastShare: 0.4))
    let fast = try #require(usual.fast(in: MadeUpHistory.monday.week))
    // Half of the two fifths at 4.0 to 4.1 m/s.
    #expect(abs(fast.speedMPS - 4.05) < 1e-9)
    #expect(fast.runs == 36)
  }

  @Test("The week stands beside the mean of the known weeks among the four before")
  func exposure() throws {
    let routine = MadeUpHistory.routine(fastShare: 0.2).filter { run in
      run.day.week != MadeUpHistory.monday.week.advanced(by: -2)
    }
    let week = MadeUpHistory.week(routine + [MadeUpHistory.run(day: 2, km: 12, fastKm: 8)])
    let fast = try #require(week.fastRunning)
    #expect(abs(fast.distanceM - 8_000) < 1)
    #expect(abs(try #require(fast.meanBeforeM) - 7_000) < 1)
    #expect(fast.weeksBefore == 3)
  }

  @Test("Without speed, or with fewer than five runs before, nothing is called fast")
  func unknown() {
    let own = MadeUpHistory.run(day: 2, km: 12, fastKm: 8)
    let before = (1...5).reversed().map { MadeUpHistory.run(day: -$0, km: 5, fastKm: 1) }
    #expect(MadeUpHistory.week(before + [own]).fastRunning != nil)
    #expect(MadeUpHistory.week(before.dropLast() + [own]).fastRunning == nil)
    #expect(MadeUpHistory.week(before + [MadeUpHistory.run(day: 2, km: 12)]).fastRunning == nil)
    #expect(MadeUpHistory.week(MadeUpHistory.routine() + [own]).fastRunning == nil)
  }

  @Test("Two known weeks make no mean, three do")
  func fewWeeks() throws {
    func meanBefore(weeks: Int) throws -> Double? {
      let routine = MadeUpHistory.routine(weeks: weeks, fastShare: 0.2)
      let week = MadeUpHistory.week(routine + [MadeUpHistory.run(day: 2, km: 12, fastKm: 8)])
      return try #require(week.fastRunning).meanBeforeM
    }
    #expect(try meanBefore(weeks: 2) == nil)
    #expect(try meanBefore(weeks: 3) != nil)
  }
}

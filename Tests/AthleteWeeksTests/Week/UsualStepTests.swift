import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("The usual step")
struct UsualStepTests {
  private let week = MadeUpHistory.monday.week

  @Test("Below five runs there is none")
  func fewRuns() {
    #expect(UsualStep(MadeUpHistory.routine(weeks: 1)).force(for: week) == nil)
    let walks = (0..<9).map { MadeUpHistory.walk(day: -7 - $0) }
    #expect(UsualStep(walks).force(for: week) == nil)
  }

  @Test("It is the mean running step of the twelve weeks before, over the model's")
  func ownStep() throws {
    let strong = try #require(UsualStep(MadeUpHistory.routine(force: 120)).force(for: week))
    #expect(abs(strong - 1.2) < 1e-9)
  }

  @Test("Only the twelve weeks before count, and not the week itself")
  func window() {
    let old = MadeUpHistory.routine(weeks: 20).filter { $0.day < week.advanced(by: -12).monday }
    let own = [MadeUpHistory.run(day: 1, km: 5)]
    #expect(UsualStep(old + own).force(for: week) == nil)
  }
}

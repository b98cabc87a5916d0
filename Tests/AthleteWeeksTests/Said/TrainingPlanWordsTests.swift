import Running
import Testing

@testable import AthleteWeeks

@Suite("plan.csv")
struct TrainingPlanWordsTests {
  @Test("A week has the last word said of it, and a week that is none costs its row")
  func words() throws {
    let plan = TrainingPlanWords(
      Array("week,word\n2026-W23,build\n2026-W23,recovery\n2026-W60,rest\n".utf8))
    #expect(plan.word(of: try #require(Week("2026-W23"))) == "recovery")
    #expect(plan.word(of: try #require(Week("2026-W24"))) == nil)
    #expect(plan.problems.map(\.line) == [4])
  }

  @Test("A header without its columns, and a column that nobody reads, are told")
  func header() {
    #expect(TrainingPlanWords(Array("week\n2026-W23\n".utf8)).problems.map(\.line) == [1])
    let more = TrainingPlanWords(Array("week,word,color\n2026-W23,rest,red\n".utf8))
    #expect(more.rows.count == 1 && more.problems.count == 1)
  }
}

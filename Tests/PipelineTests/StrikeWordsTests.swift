import Running
import Testing

@testable import Pipeline

@Suite("How the foot landed, in the run's own words")
struct StrikeWordsTests {
  @Test(
    "A name or a note says it, whatever the case and the marks around it",
    arguments: [
      ("Easy, FOREFOOT drills", FootStrike.forefoot), ("Heel-strike test", .rearfoot),
      ("mid foot", .midfoot), ("Vorfuß-Lauf", .forefoot),
    ])
  func named(text: String, strike: FootStrike) {
    #expect(StrikeWords.strike(in: [text, nil]) == strike)
    #expect(StrikeWords.strike(in: ["Run", text]) == strike)
  }

  @Test("Words that say nothing, or two things, decide nothing")
  func silent() {
    #expect(StrikeWords.strike(in: [nil, nil]) == nil)
    #expect(StrikeWords.strike(in: ["Footstrike", "forefoots"]) == nil)
    #expect(StrikeWords.strike(in: ["forefoot up, heel strike down"]) == nil)
  }
}

import Running
import Testing

@testable import Conditions

@Suite("How the foot landed, in the run's own words")
struct FootStrikeInTextTests {
  @Test(
    "A name or a note says it, whatever the case and the marks around it",
    arguments: [
      ("Easy, FOREFOOT drills", FootStrike.forefoot), ("Heel-strike test", .rearfoot),
      ("mid foot", .midfoot), ("Vorfuß-Lauf", .forefoot),
    ])
  func named(text: String, strike: FootStrike) {
    #expect(FootStrikeInText.strike(in: [text, nil]) == strike)
    #expect(FootStrikeInText.strike(in: ["Run", text]) == strike)
  }

  @Test("Words that say nothing, or two things, decide nothing")
  func silent() {
    #expect(FootStrikeInText.strike(in: [nil, nil]) == nil)
    #expect(FootStrikeInText.strike(in: ["Footstrike", "forefoots"]) == nil)
    #expect(FootStrikeInText.strike(in: ["forefoot up, heel strike down"]) == nil)
  }
}

import Testing
import Writing

@testable import AthleteWeeks
@testable import WeeklyReport

@Suite("Own weeks in words")
struct OwnWeeksWordsTests {
  private func own() throws -> OwnWeeks {
    try #require(OwnWeeks([61, 29, 44, 40, 50, 55, 35, 48]))
  }

  @Test("A week's place is counted from the nearer end")
  func place() {
    let places = (1...7).map { OwnWeeksWords.place($0, of: 7) }
    #expect(
      places == [
        "highest", "second highest", "third highest", "fourth highest", "third lowest",
        "second lowest", "lowest",
      ])
  }

  @Test("Range, usual and place stand in one sentence, without the place while the week runs")
  func sentence() throws {
    let figure: (Double) -> String = { Format.fixed($0, 0) }
    let before = "29–61 in the eight known weeks of the twelve before, usual 46"
    #expect(OwnWeeksWords.sentence(try own(), now: 52, figure) == before + "; now third highest")
    #expect(OwnWeeksWords.sentence(try own(), now: nil, figure) == before)
  }

  @Test("The headline says above all, below all or the place")
  func headline() throws {
    let own = try own()
    func words(_ value: Double?) -> String {
      OwnWeeksWords.headline(own, now: value) { Format.fixed($0, 0) }
    }
    let weeks = "the eight known weeks of the twelve before (29–61)"
    #expect(words(70) == "above all of " + weeks && words(20) == "below all of " + weeks)
    #expect(words(52) == "third highest among " + weeks)
    #expect(words(nil) == "beside 29–61 in the eight known weeks of the twelve before")
  }
}

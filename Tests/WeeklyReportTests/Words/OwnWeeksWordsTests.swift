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

  @Test("Usual, range and place stand in one line, without the place while the week runs")
  func sentence() throws {
    let figure: (Double) -> String = { Format.fixed($0, 0) }
    let before = "usual 46 (29–61)"
    #expect(OwnWeeksWords.sentence(try own(), now: 52, figure) == before + ", now third highest")
    #expect(OwnWeeksWords.sentence(try own(), now: nil, figure) == before)
  }

  @Test("Weeks that show as one figure have no highest and no lowest")
  func alike() throws {
    let own = try #require(OwnWeeks([15.9, 16, 16, 16, 16, 16.1]))
    let figure: (Double) -> String = { Format.fixed($0, 0) }
    #expect(OwnWeeksWords.sentence(own, now: 16.2, figure) == "the same in every week")
    #expect(OwnWeeksWords.sentence(own, now: 20, figure) == "16 in every week before")
    #expect(OwnWeeksWords.sentence(own, now: nil, figure) == "16 in every week before")
  }
}

import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Flags of gaps")
struct FlagsOfGapsTests {
  /// What a rule says of a week of so many km after a routine of 35 without the last weeks.
  private func said(
    _ rule: FlagRule, km: Double, without: Int, since: [DatedRun] = []
  ) -> Flag? {
    let before = MadeUpHistory.routine(weeks: 20)
      .filter { $0.day < MadeUpHistory.monday.advanced(by: -7 * without) }
    return MadeUpHistory.week(before + since + [MadeUpHistory.run(day: 2, km: km)])
      .raised.first { $0.rule == rule }
  }

  @Test("The first week above 60 % of the usual after two empty weeks is flagged")
  func returning() throws {
    #expect(said(.returnAfterGap, km: 21, without: 2) == nil)
    let flag = try #require(said(.returnAfterGap, km: 21.1, without: 2))
    #expect(
      flag.sentence.hasPrefix(
        "Back after two weeks without a run: 21.1\u{A0}km at once, 60\u{A0}% of what"))
    #expect(said(.returnAfterGap, km: 30, without: 1) == nil)
  }

  @Test("It is told once: not again after a week above the line, but after careful ones")
  func once() {
    func since(_ km: Double) -> [DatedRun] { [MadeUpHistory.run(day: -4, km: km)] }
    #expect(said(.returnAfterGap, km: 25, without: 4, since: since(21)) != nil)
    #expect(said(.returnAfterGap, km: 25, without: 4, since: since(21.1)) == nil)
  }

  @Test("A week far above all before says so once, as the way back")
  func aboveRange() {
    #expect(said(.returnAfterGap, km: 60, without: 2) != nil)
    #expect(said(.weekAboveOwnRange, km: 60, without: 2) == nil)
    #expect(said(.weekAboveOwnRange, km: 60, without: 0) != nil)
  }

  @Test("A week below 60 % of the usual is a question, one at 60 % is none")
  func quiet() throws {
    #expect(said(.quietWeek, km: 21, without: 0) == nil)
    let question = try #require(said(.quietWeek, km: 20.9, without: 0))
    #expect(
      question.sentenceAndQuestion.replacing("\u{A0}", with: " ")
        == "Little more than half a usual week: 20.9 km after 35 km; longest run 20.9 km. Planned, ill, or calf?"
    )
  }

  @Test("A week without a run before a later one is asked about without a figure of it")
  func empty() throws {
    let runs = MadeUpHistory.routine() + [MadeUpHistory.run(day: 8, km: 10)]
    let week = MadeUpHistory.week(runs, today: 14)
    let question = try #require(week.raised.first)
    #expect(
      question.rule == .quietWeek
        && question.sentence.hasPrefix("No run in the week: later ones are on file"))
  }
}

import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The roster page")
struct RosterPageTests {
  private func html(
    _ weeks: [AthleteWeek], of week: Week, _ context: ReportOrigin
  ) -> String {
    RosterPage.html(weeks.map { WeekLine($0, pages: []) }, of: week, context)
  }

  private func names(_ weeks: [AthleteWeek]) -> [String] {
    RosterPage.byNeed(weeks.map { WeekLine($0, pages: []) }).map(\.athlete)
  }

  @Test("puts flags first by strength, then gaps and unfinished weeks, then the quiet")
  func order() {
    var hard = MadeUp.quiet(name: "Zoe", id: "zoe")
    hard.raised = [MadeUp.flags[2]]
    var spread = MadeUp.quiet(name: "Aaron", id: "aaron")
    spread.raised = [MadeUp.flags[1]]
    let weeks = [
      MadeUp.quiet(), hard, MadeUp.gap(), MadeUp.busy(), spread, MadeUp.first(),
      MadeUp.quiet(name: "Abe", id: "abe"),
    ]
    #expect(names(weeks) == ["mara", "zoe", "aaron", "ines", "jonas", "abe", "tom"])
  }

  @Test("puts a question behind flags and before gaps, names it as one and counts it as none")
  func question() {
    var asked = MadeUp.quiet(name: "Zoe", id: "zoe")
    asked.raised = MadeUpHistory.quietWeek().raised
    let weeks = [MadeUp.quiet(), MadeUp.gap(), asked, MadeUp.busy()]
    #expect(names(weeks) == ["mara", "zoe", "jonas", "tom"])
    let page = html(weeks, of: MadeUp.week, MadeUp.context)
    #expect(page.contains("<i>Question</i> <b>A quiet week</b>"))
    #expect(page.contains("1 with something worth a look; 1 with a question; 1 without"))
  }

  @Test("does not depend on the order the athletes come in")
  func anyOrder() {
    let weeks = MadeUp.everyState
    let page = html(weeks, of: MadeUp.week, MadeUp.context)
    #expect(html(weeks.reversed(), of: MadeUp.week, MadeUp.context) == page)
  }

  @Test("is well-formed, with hostile names and with nobody")
  func wellFormed() {
    let hostile = MadeUp.hostileNames.map { MadeUp.hostile($0) }
    for weeks in [[], MadeUp.everyState, hostile] {
      let page = html(weeks, of: MadeUp.week, MadeUp.context)
      #expect(tagProblems(page) == [])
      #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    }
  }

  @Test("links to the page of the athlete's folder")
  func links() {
    let week = MadeUp.quiet(name: "N", id: "a b\"c")
    let page = html([week], of: MadeUp.week, MadeUp.context)
    #expect(page.contains("href=\"a%20b%22c.html\""))
  }

  @Test("shows load and quick minutes together, and a gap as unknown")
  func figures() {
    let page = html([MadeUp.busy(), MadeUp.gap()], of: MadeUp.week, MadeUp.context)
    #expect(page.contains("<b>75</b>") && page.contains("<b>42</b>"))
    #expect(page.contains("unknown, not rest") && page.contains("week 23 unknown"))
  }
}

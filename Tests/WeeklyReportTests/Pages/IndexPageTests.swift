import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The page of all weeks")
struct IndexPageTests {
  private let weeks = (-29...0).map { MadeUp.week.advanced(by: $0) }

  private func html(_ made: [AthleteWeek]) -> String {
    IndexPage.html(weeks, made.map { WeekLine($0, pages: []) }, MadeUp.context, since: nil)
  }

  @Test("has a cell a week with a shade, a dot where something is to be asked, and a link")
  func cells() {
    let page = html([MadeUp.busy(), MadeUp.quiet(), MadeUp.gap()])
    #expect(page.contains("<td class=\"k4\"><a href=\"2026-W23/mara.html\">76</a>"))
    #expect(page.contains("<span class=\"dot flag\" role=\"img\" aria-label=\"Long run 23.4 km"))
    #expect(page.contains("<td class=\"none\"><a href=\"2026-W23/jonas.html\">–</a>"))
    #expect(page.contains("href=\"2026-W23/index.html\"") && page.contains("id=\"limits\""))
  }

  @Test("shows fewer weeks the more athletes there are, and links to the others")
  func earlier() {
    #expect(IndexPage.shown(weeks, athletes: 3).count == 26)
    #expect(IndexPage.shown(weeks, athletes: 80).count == 8)
    #expect(IndexPage.shown(Array(weeks.prefix(3)), athletes: 1).count == 3)
    let page = html([MadeUp.quiet()])
    #expect(page.contains("Earlier weeks") && page.contains("href=\"\(weeks[0])/index.html\""))
  }

  @Test("is well-formed with hostile names and with nobody")
  func wellFormed() {
    for made in [[], MadeUp.everyState, MadeUp.hostileNames.map { MadeUp.hostile($0) }] {
      let page = html(made)
      #expect(tagProblems(page) == [] && !page.contains("<script"))
      #expect(page.contains("not medical advice"))
    }
  }
}

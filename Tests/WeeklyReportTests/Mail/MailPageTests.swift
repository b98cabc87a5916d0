import Testing

@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("A page in a message")
struct MailPageTests {
  @Test("What leads to other pages goes, and nothing else")
  func links() {
    let page =
      "<nav aria-label=\"x\"><a href=\"a.html\">a</a>\n</nav>\n<p><a href=\"#b\">b</a> "
      + "<a href=\"../index.html#limits\">c</a> <a href=\"https://d\">d</a></p>"
    #expect(
      MailPage.html(page) == "<p><a href=\"#b\">b</a> c <a href=\"https://d\">d</a></p>")
  }

  @Test("Beside the others of its week a page keeps what leads to them")
  func attached() {
    let page =
      "<nav><a href=\"../2026-W22/a.html\">← W22</a> <a href=\"index.html\">roster</a></nav>\n"
      + "<p><a href=\"../index.html#limits\">c</a></p>"
    #expect(
      MailPage.attached(page) == "<nav><a href=\"index.html\">roster</a></nav>\n<p>c</p>")
  }

  @Test("No page of any week leads anywhere from a message, and its plain text has no marks")
  func everyState() {
    for week in MadeUp.everyState + MadeUp.hostileNames.map(MadeUp.hostile) {
      let html = MailPage.html(AthletePage.html(week, MadeUp.context))
      #expect(!html.contains("<nav") && !html.contains(/href="(?!#|https?:)/))
      #expect(tagProblems(html) == [])
      let text = PlainText.of(AthleteMarkdown.text(week, MadeUp.context))
      #expect(!text.contains("\n## ") && !text.contains("\n**"))
    }
  }
}

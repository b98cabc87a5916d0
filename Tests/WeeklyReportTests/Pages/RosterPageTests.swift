import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The roster page")
struct RosterPageTests {
  private func html(_ weeks: [AthleteWeek], _ news: RosterNews = RosterNews()) -> String {
    RosterPage.html(
      weeks.map { WeekLine($0, pages: []) }, of: MadeUp.week, MadeUp.context, news)
  }

  @Test("says whom to ask in six words, who sent no files since when, and who trained as usual")
  func blocks() {
    let page = html([MadeUp.quiet(), MadeUp.busy(), MadeUp.gap()])
    #expect(
      page.contains("<b>1 to ask: Mara Lindqvist.</b> 1 without files, 1 with nothing to ask."))
    #expect(page.contains("<i>New</i> Long run 23.4 km, before 17.5 <small>and 2 more</small>"))
    #expect(page.contains("<small>Sat\u{A0}23\u{A0}May"))
    #expect(page.contains("<h2>Usual <small>km</small></h2>") && page.contains("<b>33.3</b>"))
  }

  @Test("does not depend on the order the athletes come in")
  func anyOrder() {
    #expect(html(MadeUp.everyState) == html(MadeUp.everyState.reversed()))
  }

  @Test("is well-formed, with hostile names and with nobody")
  func wellFormed() {
    let hostile = MadeUp.hostileNames.map { MadeUp.hostile($0) }
    for weeks in [[], MadeUp.everyState, hostile] {
      let page = html(weeks, RosterNews(since: "<b>", rejected: ["<script>"]))
      #expect(tagProblems(page) == [])
      #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    }
  }

  @Test("links to the page of the athlete's folder, to the week before and to all weeks")
  func links() {
    let week = MadeUp.quiet(name: "N", id: "a b\"c")
    let page = html([week], RosterNews(before: MadeUp.week.advanced(by: -3)))
    #expect(page.contains("href=\"a%20b%22c.html\""))
    #expect(page.contains("href=\"../2026-W20/index.html\">← W20<"))
    #expect(page.contains("href=\"../index.html\""))
    #expect(!html([week]).contains("←"))
  }

  @Test("shows a group as a heading of those who trained as usual")
  func groups() {
    var (young, old) = (MadeUp.quiet(name: "Zoe", id: "zoe"), MadeUp.quiet(name: "Abe", id: "abe"))
    young.athlete.group = "A: juniors"
    old.athlete.group = "B: masters"
    let page = html([old, young, MadeUp.quiet()])
    let places = ["<h3>A: juniors", ">Zoe<", "<h3>B: masters", ">Abe<", ">Tom Brandt<"].map {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(
      places.allSatisfy { $0 != nil }
        && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("names who has no page any more, for nothing came for weeks, with the newest page")
  func silent() {
    var gone = [MadeUp.quiet(name: "Bea <Abel>", id: "bea"), MadeUp.gap(name: "Cem", id: "cem")]
      .map { WeekLine($0, pages: []) }
    (gone[0].week, gone[0].lastRun) = ("2026-W20", "2026-04-19")
    (gone[1].week, gone[1].lastRun, gone[1].lastSet) = ("2025-W02", "2024-12-11", nil)
    let here = WeekLine(MadeUp.busy(), pages: [])
    let silent = SilentRunner.all(gone.reversed() + [here], in: MadeUp.week)
    #expect(silent.map(\.athlete) == ["bea", "cem"])
    let news = RosterNews(silent: silent)
    let page = RosterPage.html([here], of: MadeUp.week, MadeUp.context, news)
    #expect(page.contains("<a href=\"../2026-W20/bea.html\">Bea &lt;Abel&gt;</a>"))
    let text = RosterMarkdown.text([here], of: MadeUp.week, MadeUp.context, news)
    #expect(
      text.contains("## No files for weeks\n\n- Bea") && text.contains("- Cem: since 2024-12-11"))
    #expect(RosterJSON.text([here], of: MadeUp.week, MadeUp.context, news).contains("\"bea\""))
  }

  @Test("names what came since the night before, and five broken files at most")
  func news() {
    let files = (1...9).map { "mara/\($0).gpx: empty." }
    let page = html([MadeUp.quiet()], RosterNews(since: "Nothing came since Sun.", rejected: files))
    #expect(page.contains("Nothing came since Sun."))
    #expect(page.contains("mara/4.gpx") && !page.contains("mara/5.gpx") && page.contains("5 more."))
  }
}

import Running
import Testing

@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The mail text")
struct AthleteMarkdownTests {
  @Test("every row of a table has as many cells as its head")
  func tables() {
    for week in MadeUp.everyState + MadeUp.hostileNames.map({ MadeUp.hostile($0) }) {
      var width: Int?
      for line in AthleteMarkdown.text(week, MadeUp.context).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        guard line.hasPrefix("|") else {
          width = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").count { $0 == "|" }
        #expect(cells == width ?? cells, "\(line)")
        width = cells
      }
    }
  }

  @Test("hostile names are neither markup nor HTML")
  func hostile() {
    for name in MadeUp.hostileNames {
      let text = AthleteMarkdown.text(MadeUp.hostile(name), MadeUp.context)
      #expect(!text.contains("<") && !text.contains("\u{202E}"))
      #expect(!text.replacing("\\]", with: "").contains("]("))
    }
  }

  @Test("the load of a day with a run of unknown load is a least, and marked on page and chart")
  func partialDay() {
    let runs = [
      MadeUpHistory.run(day: 1, km: 10), MadeUpHistory.run(day: 1, km: 5, easyKm: 0),
      MadeUpHistory.run(day: 2, km: 8),
    ]
    let week = MadeUpHistory.week(runs)
    let text = AthleteMarkdown.text(week, MadeUp.context)
    #expect(text.contains("| at least 10.0 | 2 |") && text.contains("| 8.0 | 1 |"))
    let page = AthletePage.html(week, MadeUp.context)
    #expect(page.contains(">≥\u{A0}10.0</text>") && page.contains(">8.0</text>"))
    #expect(page.contains("Tuesday: 2\u{A0}runs, at least 10.0 easy km"))
    #expect(AthleteJSON.text(week, MadeUp.context).contains(#""runs_without_load": 1"#))
  }

  @Test("opens with the headline and is the same twice")
  func headline() {
    for week in MadeUp.everyState {
      let text = AthleteMarkdown.text(week, MadeUp.context)
      #expect(text.contains("**\(Headline.text(week))**"))
      #expect(text == AthleteMarkdown.text(week, MadeUp.context))
    }
  }
}

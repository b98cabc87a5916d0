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

  @Test("the load of a day with a run of unknown load is a least, and said so beside the chart")
  func partialDay() {
    let runs = [
      MadeUpHistory.run(day: 1, km: 10), MadeUpHistory.run(day: 1, km: 5, easyKm: 0),
      MadeUpHistory.run(day: 2, km: 8),
    ]
    let week = MadeUpHistory.week(runs)
    let page = AthletePage.html(week, MadeUp.context)
    #expect(page.contains(">15.0</text>") && page.contains(">8.0</text>"))
    #expect(
      page.contains("Tuesday: 2\u{A0}runs, 15.0\u{A0}km, load at least 10.0 easy km"))
    #expect(AthleteJSON.text(week, MadeUp.context).contains(#""runs_without_load": 1"#))
  }

  @Test("no line of words is longer than a mail is wide, nor is a table")
  func width() {
    for week in MadeUp.everyState {
      for line in AthleteMarkdown.text(week, MadeUp.context).split(separator: "\n") {
        #expect(line.count <= MailText.width, "\(line)")
      }
    }
  }

  @Test("opens with the headline and is the same twice")
  func headline() {
    for week in MadeUp.everyState {
      let text = AthleteMarkdown.text(week, MadeUp.context)
      let words = text.replacing("\n", with: " ")
      #expect(words.contains("**\(Headline(week).lead)**"))
      #expect(text == AthleteMarkdown.text(week, MadeUp.context))
    }
  }
}

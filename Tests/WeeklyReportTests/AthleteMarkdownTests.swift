import Running
import Testing

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

  @Test("opens with the headline and is the same twice")
  func headline() {
    for week in MadeUp.everyState {
      let text = AthleteMarkdown.text(week, MadeUp.context)
      #expect(text.contains("**\(Headline.text(week))**"))
      #expect(text == AthleteMarkdown.text(week, MadeUp.context))
    }
  }
}

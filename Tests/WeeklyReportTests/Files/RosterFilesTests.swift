import Foundation
import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The roster for a mail and for programs")
struct RosterFilesTests {
  private let news = RosterNews(
    since: "Since Sun 7 Jun: 2 runs more, of Tom.", rejected: ["a: empty."])

  private func lines(_ weeks: [AthleteWeek]) -> [WeekLine] { weeks.map { WeekLine($0, pages: []) } }

  @Test("The mail is short: whom to ask, who sent nothing, who trained as usual")
  func mail() {
    let text = RosterMarkdown.text(
      lines([MadeUp.busy(), MadeUp.gap(), MadeUp.quiet()]), of: MadeUp.week, MadeUp.context, news)
    let words = text.replacing("\n", with: " ")
    #expect(
      words.contains(
        "**1 to ask: Mara Lindqvist.** 1 without files, 1 with nothing to ask. Since Sun"))
    #expect(words.contains("- **Mara Lindqvist**: Long run 23.4 km, before 17.5; Week 75"))
    #expect(words.contains("- Jonas Okafor: last run Sat") && words.contains("- Tom Brandt 33"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= MailText.width })
  }

  @Test("A hostile name is neither markup nor HTML in the mail")
  func hostile() {
    for name in MadeUp.hostileNames {
      let text = RosterMarkdown.text(
        lines([MadeUp.hostile(name)]), of: MadeUp.week, MadeUp.context, news)
      #expect(!text.contains("<") && !text.replacing("\\]", with: "").contains("]("))
    }
  }

  @Test("The JSON has every athlete in one of three lists, with the headline of the page")
  func json() throws {
    let text = RosterJSON.text(lines(MadeUp.everyState), of: MadeUp.week, MadeUp.context, news)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let lists = ["ask", "no_files", "usual"].compactMap { json[$0] as? [[String: Any]] }
    #expect(lists.joined().count == MadeUp.everyState.count)
    #expect(lists[0].first?["headline"] as? String == Headline.text(MadeUp.busy()))
    #expect(json["since"] as? String == news.since && json["is_over"] as? Bool == false)
  }
}

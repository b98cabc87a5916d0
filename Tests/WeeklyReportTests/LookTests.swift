import Explanation
import Foundation
import Running
import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

/// Writes made-up pages into the folder that `SOLEUS_PAGES` names, for somebody to look at.
@Suite("Pages to look at")
struct LookTests {
  @Test(
    "made-up pages are written where SOLEUS_PAGES says",
    .enabled(if: ProcessInfo.processInfo.environment["SOLEUS_PAGES"] != nil))
  func pages() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SOLEUS_PAGES"])
    let folder = URL(filePath: path)
    let weeks = [
      MadeUp.busy(), MadeUp.gap(), MadeUp.first(), MadeUp.quiet(), MadeUp.long(),
    ]
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    for week in weeks {
      let name = week.athlete.id
      try write(AthletePage.html(week, MadeUp.context), name + ".html")
      try write(AthleteMarkdown.text(week, MadeUp.context), name + ".md")
      try write(AthleteJSON.text(week, MadeUp.context), name + ".json")
    }
    // Every kind of flag, three a page.
    for first in stride(from: 0, to: 6, by: FlagRule.mostOnAPage) {
      var week = MadeUpHistory.everyFlag()
      week.raised = Array(week.raised.dropFirst(first))
      try write(AthletePage.html(week, MadeUp.context), "flags-from-\(first + 1).html")
    }
    try write(AthletePage.html(MadeUpHistory.quietWeek(), MadeUp.context), "question.html")
    try write(WeeklyCSV.table.text(weeks), "weekly.csv")
    try write(DataDictionary.markdown(), "data-dictionary.md")
    try write(
      RosterPage.html(weeks.map { WeekLine($0, pages: []) }, of: MadeUp.week, MadeUp.context),
      "index.html")
  }
}

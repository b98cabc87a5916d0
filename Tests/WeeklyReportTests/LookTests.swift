import Foundation
import Running
import Testing

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
    for week in weeks {
      let page = AthletePage.html(week, MadeUp.context)
      try Data(page.utf8).write(to: folder.appending(path: week.athlete.id + ".html"))
    }
    let roster = RosterPage.html(weeks, of: MadeUp.week, MadeUp.context)
    try Data(roster.utf8).write(to: folder.appending(path: "index.html"))
  }
}

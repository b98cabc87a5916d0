import Running
import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("Kinds of what rules say")
struct FlagKindTests {
  private let week = MadeUpHistory.everyFlag()

  @Test("Every kind has a rule, and flags stand before the others")
  func rules() {
    let kinds = FlagRule.all.map(\.kind)
    #expect(Set(kinds) == Set(FlagKind.allCases))
    #expect(kinds.drop { $0 == .flag }.contains(.flag) == false)
  }

  @Test("Only flags count as flags, on page and roster")
  func counted() {
    #expect(week.flags.count == FlagRule.mostOnAPage)
    #expect(week.flags.allSatisfy { $0.rule.kind == .flag })
    let quiet = MadeUpHistory.quietWeek()
    #expect(quiet.flags.isEmpty && quiet.remarks.map(\.rule) == [.quietWeek])
    #expect(Headline.text(quiet).hasSuffix("Planned, ill, or calf?"))
    let line = WeekLine(quiet, pages: [])
    #expect(line.flags.isEmpty && line.remarks.map(\.kind) == ["question"])
  }

  @Test("Page and Markdown tell each kind from the others")
  func pages() {
    let page = AthletePage.html(week, MadeUp.context)
    let text = AthleteMarkdown.text(week, MadeUp.context)
    for remark in week.remarks {
      let kind = remark.rule.kind.label
      #expect(page.contains("<i>\(kind)</i> <b>\(remark.opening)"))
      #expect(text.contains("- **\(kind): \(remark.opening)**:"))
    }
  }

  @Test("A standing state between its weeks is one grey line, and not in the roster")
  func stillSo() throws {
    let week = MadeUpHistory.week(
      MadeUpHistory.routine() + [MadeUpHistory.run(day: 1, km: 30)],
      sets: [MadeUpHistory.set(day: -24)])
    let state = try #require(week.raised.first { $0.rule == .noLoadedSoleusWork })
    #expect(!state.isNews)
    let page = AthletePage.html(week, MadeUp.context)
    #expect(page.contains("<i>Still so</i> No calf work") && !page.contains("<i>Standing</i>"))
    #expect(AthleteMarkdown.text(week, MadeUp.context).contains("Still so: No calf"))
    #expect(WeekLine(week, pages: []).remarks.isEmpty)
    #expect(AthleteJSON.text(week, MadeUp.context).contains("\"told\": false"))
  }

  @Test("The kind stands in the JSON, and in a column of its own in the table")
  func data() {
    let json = AthleteJSON.text(week, MadeUp.context)
    for kind in Set(week.raised.map(\.rule.kind)) {
      #expect(json.contains("\"kind\": \"\(kind.rawValue)\""))
    }
    let table = WeeklyCSV.table
    let header = table.text([]).split(separator: "\r\n")[0].split(separator: ",")
    #expect(
      header.filter { ["flags", "questions", "standing_states", "worth_knowing"].contains($0) }
        .count == 4)
    #expect(table.text([week]).contains(",no-loaded-soleus-work,fade-in-long-run"))
  }
}

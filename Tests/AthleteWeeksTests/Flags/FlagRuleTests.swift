import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running
@testable import WeeklyReport

@Suite("Flags")
struct FlagRuleTests {
  @Test("An ordinary week raises none")
  func ordinary() {
    let runs = [MadeUpHistory.run(day: 1, km: 10), MadeUpHistory.run(day: 6, km: 15)]
    #expect(MadeUpHistory.week(MadeUpHistory.routine() + runs).raised == [])
  }

  @Test("Every rule speaks in some history, and they stand in the order of the table")
  func everyRule() {
    let weeks = MadeUpHistory.everyWord()
    let said = Set(weeks.flatMap(\.raised).map(\.rule.id))
    #expect(said == Set(FlagRule.all.map(\.id)))
    for week in weeks {
      let places = week.raised.compactMap { FlagRule.all.firstIndex(of: $0.rule) }
      #expect(places == places.sorted())
    }
  }

  @Test("Three flags stand on a page, the others in the data with a word about them on the page")
  func atMostThree() {
    let week = MadeUpHistory.everyFlag()
    let flags = week.said(.flag)
    #expect(flags.count == 6 && week.flags == Array(flags.prefix(3)))
    let page = AthletePage.html(week, MadeUp.context)
    let text = AthleteMarkdown.text(week, MadeUp.context)
    let json = AthleteJSON.text(week, MadeUp.context)
    for (place, flag) in flags.enumerated() {
      #expect(page.contains("</i> <b>\(ForeignText.html(flag.opening))") == (place < 3))
      #expect(text.contains("**New: \(flag.opening)**") == (place < 3))
      #expect(json.contains("\"\(flag.rule.id)\""))
    }
    #expect(page.contains("3\u{A0}flags of lower rank"))
    #expect(text.contains("3\u{A0}flags of lower rank"))
    #expect(Sentences.furtherFlags(MadeUp.busy()) == nil)
    #expect(WeeklyCSV.table.text([week]).contains(flags.map(\.rule.id).joined(separator: ";")))
  }

  @Test(
    "Every flag gives figures with units, a question, six words, a reason, how sure and from where")
  func wording() throws {
    for flag in MadeUpHistory.everyWord().flatMap(\.raised) {
      #expect(flag.text.contains { $0.isNumber }, "\(flag.text)")
      #expect(flag.text.contains(#/\u{A0}(km|easy|%|day|min)/#), "\(flag.text)")
      #expect(!flag.reason.isEmpty && !flag.source.isEmpty)
      #expect(flag.confidence.contains(#/^(low|moderate): /#))
      #expect(flag.brief.split(separator: " ").count <= 6, "\(flag.brief)")
      #expect(flag.rule.kind == .worthKnowing || flag.ask.hasSuffix(".") || flag.ask.hasSuffix("?"))
      for text in [flag.text, flag.reason, flag.opening + ".", flag.brief + "."] {
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
        #expect((text.hasSuffix(".") || text.hasSuffix("?")) && !text.contains(".."), "\(text)")
      }
    }
  }

  @Test("No rule predicts injury, promises safety or gives orders, and none is a ratio of loads")
  func modesty() {
    for rule in FlagRule.all {
      let words = [
        rule.title, rule.opening, rule.wording, rule.ask, rule.brief, rule.reason, rule.confidence,
      ].joined(separator: " ")
      let said = words.firstMatch(
        of: #/\b(will|safe|safely|danger|risk|must|should|prevents?|predicts?|acute|chronic)\b/#
          .ignoresCase())
      #expect(said == nil, "\(words)")
    }
  }

  @Test("Ids differ, and are words that a file can carry")
  func ids() {
    #expect(Set(FlagRule.all.map(\.id)).count == FlagRule.all.count)
    for rule in FlagRule.all { #expect(rule.id.wholeMatch(of: #/[a-z-]+/#) != nil) }
  }
}

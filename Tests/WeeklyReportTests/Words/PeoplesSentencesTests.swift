import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("What people say of a week, on its pages")
struct PeoplesSentencesTests {
  private func week() -> AthleteWeek {
    var week = MadeUp.busy()
    week.words = WeekWords(
      notes: [Diary.Note(day: LocalDay(year: 2026, month: 6, day: 2), words: "calf <sore>")],
      plan: "recovery")
    return week
  }

  @Test("The plan and the notes stand in the week, and foreign words are made harmless")
  func words() throws {
    #expect(PeoplesSentences.words(MadeUp.busy()) == nil)
    let html = AthletePage.html(week(), MadeUp.context)
    #expect(html.contains("Plan: recovery. Notes: "))
    #expect(html.contains("calf &lt;sore&gt;") && !html.contains("calf <sore>"))
    #expect(AthleteMarkdown.text(week(), MadeUp.context).contains("Plan: recovery."))
  }

  @Test("Beside a note of pain the headline does not say that there is nothing to ask")
  func notes() {
    var week = week()
    week.raised = []
    #expect(Headline(week).rest.contains("but what the notes say"))
    week.words.notes = []
    #expect(!Headline(week).rest.contains("notes"))
  }

  @Test("What a coach has acknowledged is a grey line with its day and note, and no news")
  func seen() throws {
    var week = week()
    let flag = try #require(week.raised.first)
    week.raised = []
    week.acknowledged = [
      AcknowledgedFlag(
        flag: flag, until: LocalDay(year: 2026, month: 6, day: 30), note: "new shoes")
    ]
    let line = try #require(PeoplesSentences.seen(week).first)
    #expect(line.contains(flag.opening) && line.hasSuffix(": new shoes."))
    #expect(AthletePage.html(week, MadeUp.context).contains("<i>Seen</i>"))
  }

  @Test("A question that somebody answered is answered where it stands")
  func answered() throws {
    var week = week()
    var flag = try #require(week.raised.first)
    flag.ask = "Planned, ill, or calf?"
    flag.answer = week.words.answer
    week.raised = [flag]
    let html = AthletePage.html(week, MadeUp.context)
    #expect(html.contains("Answered: planned: recovery; calf"))
    #expect(!html.contains("Planned, ill, or calf?"))
  }
}

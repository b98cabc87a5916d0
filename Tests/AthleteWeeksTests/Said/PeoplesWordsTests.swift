import Running
import Testing

@testable import AthleteWeeks

@Suite("What people say of a week")
struct PeoplesWordsTests {
  @Test("The plan answers first, then notes that tell what kept the athlete; other words do not")
  func answer() {
    let day = LocalDay(year: 2026, month: 6, day: 2)
    #expect(WeekWords().answer == nil)
    #expect(WeekWords(notes: [Diary.Note(day: day, words: "new shoes")]).answer == nil)
    #expect(
      WeekWords(notes: [Diary.Note(day: day, words: "flu")], plan: "recovery").answer
        == "planned: recovery; flu")
  }
}

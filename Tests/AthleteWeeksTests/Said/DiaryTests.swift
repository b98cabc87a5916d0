import Running
import Testing

@testable import AthleteWeeks

@Suite("notes.csv")
struct DiaryTests {
  @Test(
    "Words tell what a note is about, or nothing",
    arguments: [
      ("calf sore after hills", Diary.Topic.pain), ("Achilles pain", .pain), ("ill", .illness),
      ("in bed with flu", .illness), ("Race: city marathon", .race),
      ("back from injury", .backFromInjury), ("first run after the calf injury", .backFromInjury),
    ])
  func topics(words: String, topic: Diary.Topic) throws {
    #expect(Diary.Note(day: LocalDay(daysSince1970: 0), words: words).topic == topic)
  }

  @Test(
    "A word within another is none",
    arguments: [
      "Hillsides", "will try", "new shoes", "Cold shower, then a great run", "No calf pain today",
      "return to the office", "tight schedule",
    ])
  func nothing(words: String) {
    #expect(Diary.Note(day: LocalDay(daysSince1970: 0), words: words).topic == nil)
  }

  @Test("A week has its notes by day, and a bad row costs itself")
  func week() {
    let diary = Diary(
      Array("date,words\n2026-06-03,ill\n2026-06-01,race\n2026-06-08,pain\nnever,pain\n".utf8))
    let week = Week(monday: LocalDay(year: 2026, month: 6, day: 1))
    #expect(diary.notes(of: week).map(\.words) == ["race", "ill"])
    #expect(diary.problems.map(\.line) == [5])
  }
}

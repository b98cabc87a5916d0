import Running
import Testing

@testable import WrittenValues

@Suite("Logged times")
struct LoggedTimeTests {
  private static let halfPastTen = LoggedTime.read(
    .local(LocalDay(year: 2024, month: 1, day: 15), seconds: 37_800))

  @Test(
    "Local times are read in every form that logs write",
    arguments: [
      "2024-01-15 10:30:00", "2024-01-15T10:30:00", "2024-01-15T10:30:00.000", "2024-01-15 10:30",
      "2024/01/15 10:30", "15 Jan 2024, 10:30", "15 Jan 2024 10:30", "15. Januar 2024, 10:30",
      "15 janv. 2024, 10:30", "15 ene 2024, 10:30", "Jan 15, 2024 10:30 AM",
      "Jan 15, 2024, 10:30\u{202F}AM", "January 15 2024 10:30am", "01/15/2024 10:30",
      "15/01/2024 10:30", "15.01.2024 10:30", "  2024-01-15   10:30:00 ",
    ])
  func local(text: String) {
    #expect(LoggedTime(text) == Self.halfPastTen)
  }

  @Test(
    "Times with an offset are instants",
    arguments: [
      ("2024-01-15T10:30:00Z", 1_705_314_600.0), ("2024-01-15T10:30:00.5Z", 1_705_314_600),
      ("2024-01-15T10:30:00+05:30", 1_705_294_800), ("2024-01-15T10:30:00-0800", 1_705_343_400),
      ("2024-01-15 10:30:00 +0000", 1_705_314_600), ("1969-12-31T23:59:59Z", -1),
    ])
  func instants(text: String, seconds: Double) {
    #expect(LoggedTime(text) == (seconds < 0 ? .unreadable : .read(.instant(seconds))))
  }

  @Test(
    "Months are read in many languages, and numbers with the signs of some",
    arguments: [
      "4. maj 2026 18.30", "4 maj 2026, 18:30", "4 de mai. de 2026, 18:30", "4 мая 2026 г., 18:30",
      "4. mai 2026, 18:30", "4 mei 2026 18:30", "4 mag 2026, 18:30", "4 mai 2026 à 18:30",
      "4. toukokuuta 2026 klo 18.30", "lun. 4 mai 2026, 18:30", "4-May-26 18:30",
      "4 de mayo de 2026, 6:30 p. m.", "2026年5月4日 18:30", "Mon, May 4, 2026 6:30 PM",
      "4. května 2026 18:30", "4. 5. 2026 18:30", "4. mája 2026 18:30", "2026. máj. 4. 18:30",
      "2026. május 4., 18:30", "4 Mayıs 2026 18:30", "4 трав. 2026, 18:30", "4 май 2026 г., 18:30",
      "4 Μαΐου 2026, 18:30", "2026년 5월 4일 18:30", "2026. 5. 4. 오후 6:30", "2026年5月4日 下午6:30",
      "2026年5月4日 午後6時30分",
    ])
  func months(text: String) {
    let day = LocalDay(year: 2026, month: 5, day: 4)
    #expect(LoggedTime(text) == .read(.local(day, seconds: 66_600)))
  }

  @Test(
    "Months whose names begin alike in one language are told apart",
    arguments: [
      ("1. června 2026", 6), ("1. července 2026", 7), ("1. listopadu 2026", 11),
      ("1 lipca 2026", 7),
      ("1 Ağu 2026", 8), ("1 Ara 2026", 12), ("1 червня 2026", 6), ("1 лист. 2026", 11),
      ("1 юли 2026", 7), ("1 iunie 2026", 6), ("2026. szept. 1.", 9), ("1 Ιουλ 2026", 7),
    ])
  func alike(text: String, month: Int) {
    #expect(
      LoggedTime(text) == .read(.local(LocalDay(year: 2026, month: month, day: 1), seconds: 0)))
  }

  @Test("Noon and midnight are told apart")
  func noon() {
    let day = LocalDay(year: 2025, month: 6, day: 30)
    #expect(LoggedTime("30 Jun 2025, 12:05 AM") == .read(.local(day, seconds: 300)))
    #expect(LoggedTime("30 Jun 2025, 12:05 PM") == .read(.local(day, seconds: 43_500)))
    #expect(LoggedTime("30 Jun 2025") == .read(.local(day, seconds: 0)))
  }

  @Test("Day or month first is not guessed", arguments: ["03/04/2026", "3-4-2026 10:00"])
  func ambiguous(text: String) {
    #expect(LoggedTime(text) == .ambiguous)
  }

  @Test("Where both readings are the same day there is nothing to guess")
  func sameDay() {
    let day = LocalDay(year: 2026, month: 4, day: 4)
    #expect(LoggedTime("04/04/2026") == .read(.local(day, seconds: 0)))
  }

  @Test(
    "Anything else is unreadable",
    arguments: [
      "", "T", "not-a-date", "Jan 15", "2024-01-15T", "2024-02-30", "2023-02-29", "2024-13-01",
      "2024-00-10", "13/13/2024", "2024-01-15 24:00", "2024-01-15 10:60", "2024-01-15 10",
      "2024-01-15 10:30:61", "2024-01-15 13:00 PM", "2024-01-15 0:30 AM", "2024-01-15 10:30Z AM",
      "2024-01-15T10:30:00+15:00", "2024-01-15T10:30:00+5", "15 Foo 2024", "24-01-15",
      "20240115", "1705314600", "9999-01-01", "２０２４-01-15", "2024-01-15 10:30:00 tomorrow",
      "2024-01-15-10:30", "Januarymonthlong 15 2024",
    ])
  func unreadable(text: String) {
    #expect(LoggedTime(text) == .unreadable)
  }

  @Test("Every day of eight years is the day that was written")
  func everyDay() {
    for days in 18_262..<21_184 {
      let day = LocalDay(daysSince1970: days)
      #expect(LoggedTime("\(day) 00:00:01") == .read(.local(day, seconds: 1)))
    }
  }
}

import Running
import Testing

@testable import Writing

@Suite("Numbers and dates as text")
struct FormatTests {
  @Test(
    "decimals are fixed, rounded half away from zero, and zero carries no sign",
    arguments: [
      (0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (9.96, 1, "10.0"),
      (0.005, 3, "0.005"),
      (1_234.5, 0, "1235"), (-12.345, 2, "-12.35"), (1e14, 0, "100000000000000"),
    ])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(Format.fixed(value, decimals) == text)
  }

  @Test(
    "what is not finite or beyond reason is unknown, and never a crash",
    arguments: [
      Double.nan, .infinity, -.infinity, 1e300,
    ])
  func notFinite(value: Double) {
    #expect(Format.fixed(value, 1) == "unknown")
    _ = Format.pace(value)
    _ = Format.hours(value)
  }

  @Test(
    "pace carries seconds into minutes",
    arguments: [
      (299.6, "5:00"), (245.0, "4:05"), (59.4, "0:59"), (3_725.0, "62:05"),
    ])
  func pace(seconds: Double, text: String) { #expect(Format.pace(seconds) == text) }

  @Test(
    "times have hours from an hour up",
    arguments: [
      (3_599.0, "59:59"), (3_599.6, "1:00:00"), (7_441.0, "2:04:01"),
    ])
  func duration(seconds: Double, text: String) { #expect(Format.duration(seconds) == text) }

  @Test(
    "a week's dates name month and year once where they can",
    arguments: [
      ("2026-W23", "1–7 June 2026"), ("2026-W27", "29 June – 5 July 2026"),
      ("2026-W01", "29 December 2025 – 4 January 2026"),
    ])
  func dates(week: String, text: String) throws {
    #expect(Format.dates(of: try #require(Week(week))) == text)
  }

  @Test("an instant before 1970 keeps its day")
  func instants() {
    #expect(Format.instant(0) == "1970-01-01T00:00:00Z")
    #expect(Format.instant(-1) == "1969-12-31T23:59:59Z")
    #expect(Format.instant(1_780_329_900.4) == "2026-06-01T16:05:00Z")
  }

  @Test("The date of a message is that of the clock that is told, in UTC")
  func messageDates() {
    #expect(Format.messageDate(1_780_888_500) == "Mon, 08 Jun 2026 03:15:00 +0000")
    #expect(Format.messageDate(0) == "Thu, 01 Jan 1970 00:00:00 +0000")
  }
}

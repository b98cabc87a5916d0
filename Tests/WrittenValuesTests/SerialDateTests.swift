import Running
import Testing

@testable import WrittenValues

@Suite("Serial dates")
struct SerialDateTests {
  private static let day = LocalDay(year: 2026, month: 3, day: 3)

  @Test("Days since 1899 are dates, and their share of a day a time")
  func read() {
    #expect(SerialDate.start("46084") == .local(Self.day, seconds: 0))
    #expect(SerialDate.start("46084.75") == .local(Self.day, seconds: 64_800))
    #expect(SerialDate.start("46084,770833") == .local(Self.day, seconds: 66_600))
    #expect(SerialDate.start("46084.99999") == .local(Self.day, seconds: 86_399))
    #expect(SerialDate.start("46084 18:30") == .local(Self.day, seconds: 66_600))
  }

  @Test(
    "Other numbers and texts are none",
    arguments: [
      "", "4608", "460840", "12000", "99999", "2026", "46084.7.5", "46084 x", "46.084", "20260303",
    ])
  func refused(text: String) {
    #expect(SerialDate.start(text) == nil)
  }
}

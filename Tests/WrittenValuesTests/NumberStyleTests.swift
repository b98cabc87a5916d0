import Testing

@testable import WrittenValues

@Suite("Written numbers")
struct NumberStyleTests {
  @Test(
    "Plain digits with one point or comma are a number",
    arguments: [
      ("12", 12.0), ("12.5", 12.5), ("12,5", 12.5), ("0", 0), ("-5", -5), ("+5", 5), (".5", 0.5),
      ("60.", 60), ("007", 7),
    ])
  func numbers(text: String, number: Double) {
    #expect(plainNumber(text) == number)
  }

  @Test(
    "Nothing else is a number",
    arguments: [
      "", "-", ".", "NaN", "nan", "Infinity", "inf", "1e10", "0x10", "1,234.5", "5-", "12 kg", "１２",
    ])
  func noNumbers(text: String) {
    #expect(plainNumber(text) == nil)
  }
}

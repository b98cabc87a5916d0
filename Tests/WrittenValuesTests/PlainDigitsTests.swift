import DelimitedText
import Testing

@testable import WrittenValues

@Suite("Plain digits")
struct PlainDigitsTests {
  @Test("Digits of other scripts become plain ones, and marks of decimals a point")
  func digits() {
    #expect(PlainDigits.plain("٢٠٢٦-٠٣-٠٣") == "2026-03-03")
    #expect(PlainDigits.plain("۴۲٫۵") == "42.5")
    #expect(PlainDigits.plain("١٬٢٥٠") == "1250")
    #expect(PlainDigits.plain("१२ × ४०") == "12 × 40")
    #expect(PlainDigits.plain("４０ｋｇ") == "40ｋｇ")
  }

  @Test("All else stays", arguments: ["", "42.5", "Übung ½ ²", "三組", "👟 12"])
  func others(text: String) {
    #expect(PlainDigits.plain(text) == text)
  }

  @Test("Rows keep their lines")
  func rows() {
    let row = DelimitedText.Row(line: 7, fields: ["٣", "a"], unclosedQuote: 8)
    #expect(
      PlainDigits.plain([row])
        == [DelimitedText.Row(line: 7, fields: ["3", "a"], unclosedQuote: 8)])
  }
}

import StreamTestSupport
import Testing

@testable import RunFiles

private func parse(_ text: String) -> Double? {
  DecimalNumber.parse(Array(text.utf8).span)
}

@Suite("Decimal numbers")
struct DecimalNumberTests {
  @Test(
    "What files write is read",
    arguments: [
      ("0", 0), ("-0", 0), ("007", 7), ("48.8566", 48.8566), ("-122.4194155", -122.4194155),
      ("+3.5", 3.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("-1.5E-3", -0.0015),
      ("1,5", 1.5), ("-0,25", -0.25), ("1,5e2", 150), (" 12.5\n", 12.5),
      ("٥٢٫٥٢", 52.52), ("-१३.४", -13.4), ("۵۲", 52), ("１２", 12), ("\t7 ", 7),
      ("123456789012345678", 123_456_789_012_345_680),
      ("0.1234567890123456789", 0.123_456_789_012_345_68),
      ("000000000000000000000.25", 0.25), ("9007199254740993", 9_007_199_254_740_992),
    ])
  func good(text: String, value: Double) {
    #expect(parse(text) == value)
  }

  @Test(
    "What is no finite decimal number is refused",
    arguments: [
      "", " ", "-", "+", ".", ",", "e5", "NaN", "nan", "inf", "-inf", "Infinity", "0x1F", "0x1p3",
      "1e400", "-1e400", "1.2.3", "1,2,3", "1.234,5", "1,234.5", "1 2", "12a", "a12", "--1", "+-1",
      "1-2", "1e", "1e+", "1e1.5", "5 km", "½",
      String(repeating: "9", count: 400),
    ])
  func bad(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("What no Float can hold is refused, since most channels are Floats")
  func beyondFloat() {
    #expect(parse("1e39") == nil)
    #expect(parse("-3.5e38") == nil)
    #expect(parse("3.4e38") == 3.4e38)
  }

  @Test("Every number is read as the nearest Double, as the standard library reads it")
  func nearest() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...19, using: &random)
      var text = Bool.random(using: &random) ? "-" : ""
      let point = Int.random(in: 0...digits, using: &random)
      for place in 0..<digits {
        if place == point { text += "." }
        text += "\(Int.random(in: 0...9, using: &random))"
      }
      if Int.random(in: 0..<10, using: &random) == 0 {
        text += "e\(Int.random(in: -30...15, using: &random))"
      }
      let expected = Double(text.replacing("-.", with: "-0."))
      #expect(parse(text) == expected, "\(text)")
    }
  }

  @Test("Any bytes at all are read or refused")
  func anything() {
    var random = SeededGenerator(seed: 8)
    let bytes = Array("0123456789+-.,eEnaixpf \0\u{e9}".utf8)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...70, using: &random)).map { _ in
        bytes[Int.random(in: 0..<bytes.count, using: &random)]
      }
      if let value = DecimalNumber.parse(text.span) { #expect(value.isFinite) }
    }
  }
}

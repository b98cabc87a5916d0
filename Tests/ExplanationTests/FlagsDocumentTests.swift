import Testing

@testable import AthleteWeeks
@testable import Explanation

@Suite("The page about flags")
struct FlagsDocumentTests {
  @Test("has every rule in its order, with threshold, source, confidence and wording")
  func rules() {
    let text = FlagsDocument.markdown()
    let sections = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      $0.dropFirst(3)
    }
    #expect(sections.map(String.init).prefix(FlagRule.all.count) == FlagRule.all.map(\.id)[...])
    for rule in FlagRule.all {
      #expect(
        text.contains(
          "| [`\(rule.id)`](#\(rule.id)) | \(rule.kind.title.lowercased()) "
            + "| \(rule.threshold.text) |"))
      #expect(text.contains("**\(rule.title).** \(rule.opening): \(rule.wording)"))
      #expect(text.contains("Source: \(rule.source)."))
      #expect(text.contains("Confidence: \(rule.confidence)."))
    }
  }

  @Test("A threshold reads as its rule applies it")
  func thresholds() {
    #expect(FlagThreshold(0.1, .shareAbove).text == "more than 10\u{A0}% above")
    #expect(FlagThreshold(0.6, .above).text == "above 60\u{A0}%")
    #expect(FlagThreshold(0.6, .below).text == "below 60\u{A0}%")
    #expect(FlagThreshold(21, .days).text == "more than 21\u{A0}days")
  }
}

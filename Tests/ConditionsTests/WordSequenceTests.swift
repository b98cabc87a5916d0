import Testing

@testable import Conditions

@Suite("Texts as words")
struct WordSequenceTests {
  private func holds(_ text: String, _ other: String, lastGoesOn: Bool = false) -> Bool {
    WordSequence(text).holds(WordSequence(other), lastGoesOn: lastGoesOn)
  }

  @Test("Words are found in a row, whatever their case and what stands between them")
  func row() {
    #expect(holds("Easy: FORE-foot drills", "fore foot"))
    #expect(!holds("fore and foot", "fore foot") && !holds("foot", "fore foot"))
    #expect(!holds("anything", "") && !holds("", "x"))
  }

  @Test("A piece of a word is no word, unless the last one may go on")
  func goesOn() {
    #expect(!holds("track running", "track run"))
    #expect(holds("track running", "track run", lastGoesOn: true))
    #expect(!holds("soundtrack running", "track run", lastGoesOn: true))
    #expect(!holds("tracks run", "track run", lastGoesOn: true))
  }
}

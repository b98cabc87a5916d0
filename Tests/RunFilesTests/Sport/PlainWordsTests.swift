import Testing

@testable import RunFiles

@Suite("Plain words")
struct PlainWordsTests {
  @Test(
    "Words come apart at blanks, signs, capitals and digits, without case and accents",
    arguments: [
      ("TrailRun", ["trail", "run"]), ("trail_running", ["trail", "running"]),
      ("Vélo–VTT", ["velo", "vtt"]), ("Koşu", ["kosu"]), ("Løb", ["lob"]), ("Straße", ["strasse"]),
      ("20260310_0700Run", ["20260310", "0700", "run"]), ("RUNNING", ["running"]),
      ("ПРОБЕЖКА", ["пробежка"]), ("", []), ("-- !", []), ("e\u{301}te\u{301}", ["ete"]),
    ])
  func words(text: String, words: [String]) {
    #expect(PlainWords(text).words == words)
  }

  @Test("Marks that make another letter stay, whichever way they are written")
  func marks() {
    #expect(PlainWords("ランニンク\u{3099}").words == ["ランニング"])
    #expect(PlainWords("БЕГОВОИ\u{306}").words == ["беговой"])
  }

  @Test("Of a long text only the beginning is looked at")
  func long() {
    #expect(PlainWords(String(repeating: "a ", count: 10_000)).words.count == 200)
  }

  @Test(
    "A plain text has the words that it has beside an accent",
    arguments: [
      "TrailRun", "trail_running", "20260310Run", "run12 5K", "  Morning  Run ", "ABCdef", "a1B2c3",
      "",
      "line\none", "x@Y[z]{q}`~", "5 km – Lauf", "RUN", "run#7/8", "AbC12dEF_34",
    ])
  func plainText(text: String) {
    #expect(PlainWords(text).words + ["e"] == PlainWords(text + " é").words)
  }
}

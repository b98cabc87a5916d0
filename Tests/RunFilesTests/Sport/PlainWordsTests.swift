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
}

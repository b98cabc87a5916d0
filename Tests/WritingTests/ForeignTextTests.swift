import Testing

@testable import Writing

@Suite("Text of foreign origin")
struct ForeignTextTests {
  @Test("loses control characters, line ends and marks of direction")
  func line() {
    #expect(ForeignText.line("a\u{0}b\nc\r\nd\u{2028}e") == "a b c d e")
    #expect(ForeignText.line("abc\u{202E}fed\u{2066}\u{200B}\u{FEFF}") == "abcfed")
    #expect(ForeignText.line("  \t ") == "")
    #expect(ForeignText.line("Grünwald – 東京 🏃") == "Grünwald – 東京 🏃")
  }

  @Test("a quote under an accent is escaped too")
  func accents() {
    #expect(
      ForeignText.html("\"\u{301} onload=x <\u{338}b>").unicodeScalars.allSatisfy {
        !["\"", "<", ">"].contains($0)
      })
  }

  @Test(
    "does not run as a formula",
    arguments: [
      "=cmd()", "+1", "-1", "@x", " =1", "\t=1", "\r=1", "\u{202E}=1", "＝1", "\tplain",
    ])
  func formulas(text: String) { #expect(ForeignText.cell(text).first == "'") }

  @Test("stays as it is where it is no formula", arguments: ["Easy", "5 = 5", "", "6 × 800 m"])
  func plain(text: String) { #expect(ForeignText.cell(text) == text) }

  @Test(
    "is a link to one file beside the page",
    arguments: [
      ("mara", "mara"), ("a b/../c", "a%20b%2F..%2Fc"), ("ä?#", "%C3%A4%3F%23"),
      ("javascript:x", "javascript%3Ax"),
    ])
  func links(name: String, link: String) { #expect(ForeignText.link(name) == link) }

  @Test(
    "What nobody sees is replaced for a terminal, but joiners of emoji and a line end that is kept")
  func visible() {
    let family = "\u{1F468}\u{200D}\u{1F469}"
    #expect(
      ForeignText.visible("a\u{1B}\n\u{202E}\u{061C}" + family, substitute: "?", keeping: "\n")
        == "a?\n??" + family)
    #expect(ForeignText.visible("a\tb\u{2028}", substitute: " ") == "a b ")
  }
}

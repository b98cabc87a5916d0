import Testing

@testable import Mail

@Suite("Fields of a message's head")
struct HeaderFieldTests {
  private func widest(_ field: String) -> Int {
    field.split(separator: "\n").map(\.utf8.count).max() ?? 0
  }

  @Test("Plain words stay as they are and are folded at blanks")
  func plain() {
    #expect(HeaderField.words("Subject", "Two to ask") == "Subject: Two to ask")
    let long = HeaderField.words("Subject", String(repeating: "longer ", count: 30))
    #expect(widest(long) <= 76)
    #expect(long.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix(" longer") })
  }

  @Test("Other letters are encoded words, none over 75 columns and none with half a letter")
  func encoded() {
    #expect(HeaderField.words("Subject", "Zoë") == "Subject: =?UTF-8?B?Wm/Dqw==?=")
    let field = HeaderField.words("Subject", String(repeating: "日本語のテスト ", count: 12))
    #expect(widest(field) <= 76)
    #expect(field.utf8.allSatisfy { $0 < 0x80 })
    #expect(HeaderField.words("Subject", "=?x?Q?y?=").contains("=?UTF-8?B?"))
  }

  @Test("A line end in a name is no new field")
  func injection() {
    let field = HeaderField.words("Subject", "Ann\r\nBcc: all@example.org\u{2028}X: y")
    #expect(field == "Subject: Ann Bcc: all@example.org X: y")
  }

  @Test("Names of mailboxes are atoms, quoted, or encoded")
  func phrases() {
    #expect(HeaderField.phrase("Ann Berg") == "Ann Berg")
    #expect(HeaderField.phrase("Berg, \"A\" <x>") == #""Berg, \"A\" <x>""#)
    #expect(HeaderField.phrase("Zoë") == "=?UTF-8?B?Wm/Dqw==?=")
  }

  @Test("Names of files are tokens, or in pieces of percent signs")
  func files() {
    #expect(HeaderField.fileName("ann.html") == ";\n filename=\"ann.html\"")
    #expect(HeaderField.fileName("zoë\".html") == ";\n filename*=UTF-8''zo%C3%AB%22.html")
    let long = HeaderField.fileName(String(repeating: "ö", count: 90) + ".html")
    #expect(long.contains("filename*0*=UTF-8''%C3") && long.contains("filename*9*="))
    #expect(widest(long) <= 76)
  }
}

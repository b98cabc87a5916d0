import Testing

@testable import RunFiles

@Suite("Blanks")
struct BlanksTests {
  @Test(
    "Blanks around a text are no part of it",
    arguments: [("a", "a"), (" a b\t", "a b"), ("\r\n a", "a"), ("", nil), (" \n\t ", nil)])
  func trimming(text: String, trimmed: String?) {
    #expect(String(trimming: Array(text.utf8).span) == trimmed)
  }
}

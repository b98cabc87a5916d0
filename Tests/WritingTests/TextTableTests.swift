import Testing

@testable import Writing

@Suite("Tables for people")
struct TextTableTests {
  @Test("Numbers stand to the right, words to the left, and what is not known is a dash")
  func columns() {
    let rows: [[CSVCell]] = [
      [.text("ada"), .count(7), .number(nil, 1)], [.text("bo"), .count(1_200), .number(3.25, 2)],
    ]
    #expect(
      TextTable.lines(["athlete", "runs", "km"], rows) == [
        "athlete  runs    km", "-------  ----  ----", "ada         7     –", "bo       1200  3.25",
      ])
  }

  @Test("A column of numbers and words is one of words, and nothing stands behind the last")
  func mixed() {
    #expect(
      TextTable.lines(["a", "b"], [[.count(1), .code("x")], [.text("long"), .code(nil)]]) == [
        "a     b", "----  -", "1     x", "long  –",
      ])
  }

  @Test("Foreign text is harmless and has no apostrophe of spreadsheets")
  func foreign() {
    #expect(TextTable.lines(["a"], [[.text("=1\n\u{1B}[2J")]]).count == 3)
    #expect(TextTable.lines(["a"], [[.text("=1")]]).last == "=1")
    #expect(!TextTable.lines(["a"], [[.text("\u{1B}[2J")]]).joined().contains("\u{1B}"))
  }
}

import Testing

@testable import WeeklyReport

@Suite("Text of a mail")
struct MailTextTests {
  @Test("Long lines are broken at blanks, and what belongs to a list stays under it")
  func wrapped() {
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    let lines = MailText.wrapped("- " + words).split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= MailText.width })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  word") })
    #expect(MailText.wrapped("# " + words) == "# " + words)
  }

  @Test("No line begins with what would be a list or a heading")
  func beginnings() {
    let long = String(repeating: "x", count: MailText.width)
    for word in ["-", "+", "#", "1.", "12)", ">", "|"] {
      #expect(MailText.wrapped("\(long) \(word) end") == "\(long) \(word)\nend")
    }
  }

  @Test("Columns of a table line up")
  func table() {
    let lines = MailText.table(["Week", "km"], [["W1", "8"], ["W12", "110.5"]]).split(
      separator: "\n")
    #expect(Set(lines.map(\.count)).count == 1 && lines[1] == "| ---- | ----: |")
    #expect(lines[2] == "| W1   |     8 |")
  }
}

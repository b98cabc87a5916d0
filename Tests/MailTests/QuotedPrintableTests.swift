import Testing

@testable import Mail

@Suite("Quoted-printable")
struct QuotedPrintableTests {
  @Test(
    "Bytes that a relay may change are written as their numbers",
    arguments: [
      ("a=b", "a=3Db"), ("ä", "=C3=A4"), ("end \n", "end=20\n"), ("\ta\t", "\ta=09"),
      ("a\r\nb", "a=0D\nb"), ("From here", "=46rom here"), ("Fro", "Fro"), (".\n.x", "=2E\n=2Ex"),
      ("a.b", "a.b"), ("", ""), ("\n\n", "\n\n"), ("\0", "=00"),
    ])
  func bytes(text: String, encoded: String) { #expect(QuotedPrintable.text(text) == encoded) }

  @Test("No line is longer than 76, and a line of 76 is whole", arguments: 70...82)
  func width(length: Int) {
    for letter in ["a", "ä", " "] {
      let lines = QuotedPrintable.text(String(repeating: letter, count: length)).split(
        separator: "\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 76 })
      #expect(lines.dropLast().allSatisfy { $0.hasSuffix("=") })
      if letter == "a" { #expect(lines.count == (length <= 76 ? 1 : 2)) }
    }
  }
}

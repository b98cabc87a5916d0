import DelimitedText
import Testing

@Suite("The line that names the separator")
struct SeparatorLineTests {
  @Test(
    "It counts before the most frequent one and is no row, and lines count on",
    arguments: [("sep=;", ";"), ("\"sep=,\"", ","), ("SEP=\t", "\t"), ("sep=;\r", ";")])
  func told(line: String, separator: String) {
    let text = DelimitedText(Array("\(line)\na\(separator)b\n1\(separator)2,;3".utf8))
    #expect(text.rows.first?.fields == ["a", "b"])
    #expect(text.rows.map(\.line) == [2, 3])
    #expect(text.separator.rawValue == separator.utf8.first)
  }

  @Test("A header that only begins so is a header")
  func header() {
    #expect(DelimitedText(Array("sep=ok,b\n1,2".utf8)).rows.map(\.line) == [1, 2])
    #expect(DelimitedText(Array("sepia;b\n1;2".utf8)).rows.count == 2)
  }
}

import DelimitedText
import Testing

@Suite("Encodings of tables")
struct TextEncodingTests {
  private let table = "naam;poids\nÉlévation;42,5\nподъём;10\n"

  private func units(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  @Test("UTF-16 is read in either order, with a mark and without", arguments: [true, false])
  func utf16(littleEndian: Bool) {
    let expected = DelimitedText(Array(table.utf8)).rows
    for text in [table, "\u{FEFF}" + table] {
      #expect(DelimitedText(units(text, littleEndian: littleEndian)).rows == expected)
    }
  }

  @Test("UTF-16 that breaks off within a character keeps what stands before")
  func cutOff() {
    let bytes = Array(units("a;b\n1;2", littleEndian: true).dropLast())
    #expect(DelimitedText(bytes).rows.map(\.fields) == [["a", "b"], ["1", ""]])
  }

  @Test("Letters of Windows-1252 are read, also beside letters of UTF-8")
  func windows1252() {
    let bytes = Array("a,".utf8) + [0xF3, 0x6E, 0x80] + Array(",é\n".utf8)
    #expect(DelimitedText(bytes).rows[0].fields == ["a", "ón€", "é"])
  }
}

import DelimitedText
import Testing

private func fields(_ text: String) -> [[String]] {
  DelimitedText(Array(text.utf8)).rows.map(\.fields)
}

@Suite("Delimited text")
struct DelimitedTextTests {
  @Test("Fields end at separators and rows at LF, CRLF or CR", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) {
    let text = DelimitedText(Array(["a,b", "1,2", "", "3,"].joined(separator: lineBreak).utf8))
    #expect(text.rows.map(\.fields) == [["a", "b"], ["1", "2"], ["3", ""]])
    #expect(text.rows.map(\.line) == [1, 2, 4])
  }

  @Test("A last line break adds no row, and a last separator adds an empty field")
  func ends() {
    #expect(fields("a,b\n") == [["a", "b"]])
    #expect(fields("a,b,") == [["a", "b", ""]])
    #expect(fields("") == [])
    #expect(fields("\n \n,,\n") == [])
  }

  @Test("Quotes keep separators, doubled quotes and line breaks, and lines go on counting")
  func quotes() {
    let text = DelimitedText(Array("h,i\n\"a, b\",\"say \"\"so\"\"\"\n\"x\r\ny\nz\",2\n3,4".utf8))
    #expect(
      text.rows.map(\.fields) == [
        ["h", "i"], ["a, b", "say \"so\""], ["x\ny\nz", "2"], ["3", "4"],
      ])
    #expect(text.rows.map(\.line) == [1, 2, 3, 6])
    #expect(text.rows.allSatisfy { $0.unclosedQuote == nil })
  }

  @Test("Blanks around quotes are no part of the field; blanks around plain text are")
  func blanks() {
    #expect(fields("\"a\" , \"b\"\n c ,d") == [["a", "b"], [" c ", "d"]])
  }

  @Test("An unclosed quote is told with its line and costs its own row only")
  func unclosedQuote() {
    let text = DelimitedText(Array("a,b\n1,\"two\n3,4\n5,6".utf8))
    #expect(text.rows.map(\.fields) == [["a", "b"], ["1", "\"two"], ["3", "4"], ["5", "6"]])
    #expect(text.rows.map(\.unclosedQuote) == [nil, 2, nil, nil])
  }

  @Test("A quote left open does not run on to the quotes of a later row")
  func quoteThatMeetsAnother() {
    let text = DelimitedText(Array("a,b\n1,\"two\n3,\"four\"\n5,6".utf8))
    #expect(text.rows.map(\.fields) == [["a", "b"], ["1", "\"two"], ["3", "four"], ["5", "6"]])
    #expect(text.rows[1].unclosedQuote == 2)
  }

  @Test("The line of an unclosed quote counts the breaks inside quotes before it")
  func unclosedQuoteLate() {
    let text = DelimitedText(Array("a,b\n\"x\ny\",\"z".utf8))
    #expect(text.rows[1].line == 2)
    #expect(text.rows[1].unclosedQuote == 3)
  }

  @Test("Quotes inside a field that does not begin with one are plain text")
  func quotesInside() {
    #expect(fields("a\n5\" plate") == [["a"], ["5\" plate"]])
  }

  @Test(
    "The separator is the most frequent one of the first line",
    arguments: [
      ("a,b;c,d", DelimitedText.Separator.comma), ("a;b;c,d", .semicolon), ("a\tb\tc", .tab),
      ("\"a;b;c\",d", .comma), ("a", .comma), ("\n\na;b\n,,,,", .semicolon),
    ])
  func sniffing(text: String, separator: DelimitedText.Separator) {
    #expect(DelimitedText(Array(text.utf8)).separator == separator)
  }

  @Test("A separator that is given is not sniffed")
  func givenSeparator() {
    let text = DelimitedText(Array("a;b,c".utf8), separator: .comma)
    #expect(text.rows[0].fields == ["a;b", "c"])
  }

  @Test("A byte order mark is skipped and invalid UTF-8 repaired")
  func encoding() {
    let text = DelimitedText([0xEF, 0xBB, 0xBF] + Array("a,".utf8) + [0xFF, 0x62])
    #expect(text.rows[0].fields == ["a", "\u{FFFD}b"])
  }

  @Test("Any fields survive being written with quotes and read again")
  func roundTrip() {
    var state: UInt64 = 42
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = ["a", ",", ";", "\"", "\n", " ", "é", "\t", "0"]
    for _ in 0..<300 {
      let rows = (0..<4).map { row in
        ["row \(row)"]
          + (0..<3).map { _ in
            (0..<random(below: 6)).map { _ in alphabet[random(below: alphabet.count)] }.joined()
          }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
      }.joined(separator: "\r\n")
      #expect(DelimitedText(Array(text.utf8), separator: .semicolon).rows.map(\.fields) == rows)
    }
  }

  @Test("Any bytes are read to the end, with lines that never run backwards")
  func garbage() {
    var state: UInt64 = 7
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x20, 0x61, 0xFF][Int(state >> 61)]
      }
      let lines = DelimitedText(bytes).rows.map(\.line)
      #expect(lines == lines.sorted())
      #expect((lines.last ?? 1) <= 201)
    }
  }
}

import ByteStream
import StreamTestSupport
import Testing

private let text = Array("<gpx>words</gpx>".utf8)

@Suite("Opened file")
struct OpenedFileTests {
  @Test("Plain, gzipped and twice gzipped bytes give the same content", arguments: [1, 5, 4096])
  func layers(chunk: Int) throws {
    var bytes = text
    for layers in 0...3 {
      let file = try OpenedFile(ChunkedSource(bytes, chunk: chunk))
      #expect(try file.content.readAll() == text, "\(layers) layers")
      #expect(!file.hadLeadingBlanks)
      bytes = gzip(bytes)
    }
  }

  @Test(
    "Blanks and a byte order mark before the content are passed over",
    arguments: [
      " ", "\n\n", "          ", "\u{feff}", " \t\r\n\u{feff}", "\u{feff}\n ",
    ])
  func leading(blanks: String) throws {
    for bytes in [Array(blanks.utf8) + text, gzip(Array(blanks.utf8) + text)] {
      let file = try OpenedFile(MemorySource(bytes))
      #expect(try file.content.readAll() == text)
      #expect(file.hadLeadingBlanks)
    }
  }

  @Test("Lines passed over are counted, whatever ends them")
  func lines() throws {
    for (blanks, lines) in [("", 0), ("  ", 0), ("\n \n", 2), ("\r\n\r\n\t", 2), ("\u{feff}\n", 1)]
    {
      let file = try OpenedFile(MemorySource(Array(blanks.utf8) + text))
      #expect(file.leadingLines == lines)
    }
  }

  @Test("A megabyte of blanks is passed over in no time", .timeLimit(.minutes(1)))
  func manyBlanks() throws {
    let file = try OpenedFile(MemorySource(Array(repeating: 0x20, count: 1 << 20) + text))
    #expect(try file.content.readAll() == text)
  }

  @Test("Blanks alone leave nothing, and nothing is nothing")
  func empty() throws {
    #expect(try OpenedFile(MemorySource([])).content.readAll().isEmpty)
    #expect(try OpenedFile(MemorySource([0x20, 0x0a])).content.readAll().isEmpty)
    #expect(try OpenedFile(MemorySource(gzip([]))).content.readAll().isEmpty)
  }

  @Test("The limit holds for what is inflated")
  func limit() {
    #expect(throws: ByteSourceFailure.tooLarge(limit: 1000)) {
      try OpenedFile(
        MemorySource(gzip(Array(repeating: 0x61, count: 100_000))),
        limits: ReadLimits(unpackedBytes: 1000, ratio: 200)
      )
      .content.readAll()
    }
  }
}

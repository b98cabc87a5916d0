import ByteStream
import StreamTestSupport
import Testing

@Suite("Peeking source")
struct PeekingSourceTests {
  private let bytes = Array(UInt8(0)..<200)

  @Test("What was peeked at is read again, however the bytes arrive", arguments: [1, 2, 3, 7, 200])
  func peekThenRead(chunk: Int) throws {
    let source = PeekingSource(ChunkedSource(bytes, chunk: chunk))
    #expect(try source.peek(5).elementsEqual(bytes[..<5]))
    #expect(try source.peek(2).elementsEqual(bytes[..<2]))
    #expect(try source.peek(50).elementsEqual(bytes[..<50]))
    #expect(try source.readAll(buffer: 3) == bytes)
  }

  @Test("Any order of peeking, skipping and reading sees each byte once")
  func mixture() throws {
    for seed in UInt64(0)..<200 {
      var random = SeededGenerator(seed: seed)
      var sizes = SeededGenerator(seed: seed + 1000)
      let source = PeekingSource(ChunkedSource(bytes) { Int.random(in: 1...9, using: &sizes) })
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
      defer { buffer.deallocate() }
      var seen: [UInt8] = []
      while seen.count < bytes.count {
        if Bool.random(using: &random) {
          let ahead = Array(try source.peek(Int.random(in: 1...20, using: &random)))
          try #require(ahead.elementsEqual(bytes[seen.count..<seen.count + ahead.count]))
          let count = Int.random(in: 0...ahead.count, using: &random)
          source.skip(count)
          seen += ahead[..<count]
        } else {
          let room = UnsafeMutableRawBufferPointer(
            rebasing: buffer[..<Int.random(in: 1...8, using: &random)])
          seen += room[..<(try source.read(into: room))]
        }
      }
      try #require(seen == bytes)
      #expect(try source.peek(1).isEmpty)
    }
  }

  @Test("At the end fewer bytes are seen, and an empty source shows none")
  func end() throws {
    #expect(try PeekingSource(MemorySource([1, 2])).peek(5).elementsEqual([1, 2]))
    #expect(try PeekingSource(MemorySource([])).peek(5).isEmpty)
    #expect(try PeekingSource(MemorySource([])).readAll().isEmpty)
  }

  @Test("A failure of the source is handed on")
  func failure() {
    let source = PeekingSource(ChunkedSource([1], failingWith: .gzipCorrupt) { 1 })
    #expect(throws: ByteSourceFailure.gzipCorrupt) { try source.peek(2) }
  }
}

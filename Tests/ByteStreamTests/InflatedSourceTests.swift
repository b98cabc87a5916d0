import ByteStream
import StreamTestSupport
import Testing

private let text = Array(String(repeating: "seven hills and a river, ", count: 4000).utf8)

private func inflated(
  _ bytes: [UInt8], chunk: Int = 1 << 16, buffer: Int = 4096, limit: Int = 1 << 30
) throws(ByteSourceFailure) -> [UInt8] {
  try InflatedSource(
    ChunkedSource(bytes, chunk: chunk), limits: ReadLimits(unpackedBytes: limit, ratio: 1 << 20)
  ).readAll(buffer: buffer)
}

@Suite("Inflated source")
struct InflatedSourceTests {
  @Test(
    "One member inflates to its bytes, whatever the sizes of chunks and of the buffer",
    arguments: [1, 2, 3, 17, 1000, 1 << 16], [1, 5, 4096, 1 << 20])
  func oneMember(chunk: Int, buffer: Int) throws {
    #expect(try inflated(gzip(text), chunk: chunk, buffer: buffer) == text)
  }

  @Test("Members follow one another, empty ones too", arguments: [1, 18, 19, 20, 21, 1 << 16])
  func members(chunk: Int) throws {
    let bytes = gzip([]) + gzip(text) + gzip([]) + gzip([]) + gzip([1, 2, 3]) + gzip([])
    #expect(try inflated(bytes, chunk: chunk) == text + [1, 2, 3])
    #expect(try inflated(gzip([]), chunk: chunk).isEmpty)
  }

  @Test("Incompressible bytes survive")
  func noise() throws {
    var random = SeededGenerator(seed: 1)
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(try inflated(gzip(noise), chunk: 1000) == noise)
  }

  @Test(
    "Zeros after the last member are padding", arguments: [1, 2, 3, 10, 511, 70_000], [1, 1 << 16])
  func padding(zeros: Int, chunk: Int) throws {
    let tail = [UInt8](repeating: 0, count: zeros)
    #expect(try inflated(gzip(text) + tail, chunk: chunk) == text)
    #expect(try inflated(gzip([]) + tail, chunk: chunk).isEmpty)
  }

  @Test("What follows the last member and starts no other is left alone", arguments: [1, 1 << 16])
  func garbage(chunk: Int) throws {
    #expect(try inflated(gzip(text) + Array("tail".utf8), chunk: chunk) == text)
    #expect(try inflated(gzip(text) + [0x1f], chunk: chunk) == text)
    // The magic of zlib's own framing.
    #expect(try inflated(gzip(text) + [0x78, 0x9c, 0x03], chunk: chunk) == text)
  }

  @Test("Every cut through a member is a truncation", arguments: [1, 1 << 16])
  func truncated(chunk: Int) {
    let short = gzip(Array("a run of a few words".utf8))
    for count in 2..<short.count {
      #expect(throws: ByteSourceFailure.gzipTruncated, "\(count)") {
        try inflated(Array(short[..<count]), chunk: chunk)
      }
      #expect(throws: ByteSourceFailure.gzipTruncated, "second member, \(count)") {
        try inflated(short + short[..<count], chunk: chunk)
      }
    }
  }

  @Test("A damaged byte never goes unnoticed behind the header")
  func damaged() {
    let whole = gzip(Array(text[..<500]))
    for index in 10..<whole.count {
      var bytes = whole
      bytes[index] ^= 0x41
      let result = Result { try inflated(bytes) }
      #expect(throws: ByteSourceFailure.self, "byte \(index)") { try result.get() }
    }
    var checksum = whole
    checksum[whole.count - 6] ^= 1
    #expect(throws: ByteSourceFailure.gzipCorrupt) { try inflated(checksum) }
  }

  @Test("After an error or the end nothing more comes")
  func afterwards() throws {
    let source = InflatedSource(MemorySource(Array(gzip(text)[..<40])), limits: .standard)
    #expect(throws: ByteSourceFailure.gzipTruncated) { try source.readAll() }
    #expect(try source.readAll().isEmpty)
  }

  @Test("More bytes than the limit are refused, as many are not")
  func limit() throws {
    #expect(try inflated(gzip(text), limit: text.count) == text)
    let failure = ByteSourceFailure.tooLarge(limit: text.count - 1)
    #expect(throws: failure) { try inflated(gzip(text), limit: text.count - 1) }
  }

  @Test("A failure of the source is handed on")
  func failure() {
    let source = ChunkedSource(
      Array(gzip(text)[..<40]), failingWith: .unreadable(errno: 5), nextSize: { 7 })
    #expect(throws: ByteSourceFailure.unreadable(errno: 5)) {
      try InflatedSource(source, limits: .standard).readAll()
    }
  }
}

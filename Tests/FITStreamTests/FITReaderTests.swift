import ByteStream
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import FITStream

/// Message 20 with field 1, as whole numbers.
private let plain = [FITMessageKind(20, [FITField(1)])]

/// A file of messages 20 that hold these numbers in field 1, each of two bytes.
private func file(of numbers: [Int], isBigEndian: Bool = false) -> FITWriter {
  var writer = FITWriter(isBigEndian: isBigEndian)
  writer.define(0, message: 20, [.init(1, .uint16)])
  for number in numbers { writer.write(0, [.number(number)]) }
  return writer
}

@Suite("Reading FIT")
struct FITReaderTests {
  @Test("Headers of 12, of 14 and of more bytes are passed over by their own length")
  func headers() {
    for size in [12, 14, 20] {
      let (log, outcome, _) = read(file(of: [7, 8]).file(headerSize: size), plain)
      #expect(log.firsts == [7, 8])
      #expect(outcome?.checksum == .right)
    }
    let short = read([11] + Array(file(of: [7]).file().dropFirst()), plain).failure
    #expect(short?.kind == .damaged)
  }

  @Test("The order of bytes is that of each definition, and not of the file")
  func endianness() {
    var writer = file(of: [1, 0x1234])
    writer.isBigEndian = true
    writer.define(1, message: 20, [.init(1, .uint32)])
    writer.write(1, [0x0102_0304])
    writer.write(0, [0x1234])
    #expect(read(writer.file(), plain).log.firsts == [1, 0x1234, 0x0102_0304, 0x1234])
  }

  @Test("Times in headers have five bits, go on from the last whole time and roll over")
  func compressedTimes() {
    var writer = FITWriter()
    writer.define(1, message: 20, [.init(1, .uint16)])
    writer.write(1, [0], compressedTime: 3)
    writer.define(0, message: 21, [.init(253, .uint32)])
    writer.write(0, [.number(1_000_000_029)])
    for second in [29, 30, 31, 32, 60, 91, 122] {
      writer.write(1, [.number(second)], compressedTime: 1_000_000_000 + second)
    }
    let entries = read(writer.file(), plain).log.entries
    #expect(entries[0].time == nil)
    // 1 000 000 000 ends in 00000; 122 is 31 after 91.
    #expect(
      entries.dropFirst().map(\.time)
        == [29, 30, 31, 32, 60, 91, 122].map { FITReader.epoch + 1_000_000_000 + $0 })
  }

  @Test("A message without a time of its own has none")
  func timeless() {
    var writer = FITWriter()
    writer.define(0, message: 20, [.init(253, .uint32), .init(1, .uint8)])
    writer.define(1, message: 20, [.init(1, .uint8)])
    writer.write(0, [1_000, 1])
    writer.write(1, [2])
    writer.write(0, [nil, 3])
    #expect(
      read(writer.file(), plain).log.entries.map(\.time) == [FITReader.epoch + 1_000, nil, nil])
  }

  @Test("Files that are joined are read one by one, each with its own definitions")
  func chained() throws {
    let bytes = file(of: [1, 2]).file() + file(of: [3], isBigEndian: true).file(headerSize: 12)
    var reader = FITReader(MemorySource(bytes + [9, 9]), kinds: plain)
    var log = MessageLog()
    var checksums: [FITOutcome.Checksum] = []
    while reader.meetsFile() { checksums.append(try reader.readFile(into: &log).checksum) }
    let isLeft = reader.meetsBytes()
    #expect(checksums == [.right, .right] && isLeft)
    #expect(log.firsts == [1, 2, 3])
    var undefined = FITWriter()
    undefined.writeRaw([0, 1, 2])
    reader = FITReader(MemorySource(file(of: [1]).file() + undefined.file()), kinds: plain)
    let second = try reader.readFile(into: &log)
    #expect(second.checksum == .right)
    let third = try? reader.readFile(into: &log)
    #expect(third == nil)
  }

  @Test("Whoever wants no more is not asked again, and the next file is found")
  func passingOver() throws {
    var writer = file(of: [1, 2, 3])
    writer.writeRaw([UInt8](repeating: 0xff, count: 700_000))
    let bytes = writer.file() + file(of: [4]).file()
    var reader = FITReader(MemorySource(bytes), kinds: plain)
    var log = MessageLog(stopsAfter: 1)
    let first = try reader.readFile(into: &log)
    log.stopsAfter = .max
    _ = try reader.readFile(into: &log)
    let isLeft = reader.meetsBytes()
    #expect(first.checksum == .unknown && !isLeft)
    #expect(log.firsts == [1, 4])
  }

  @Test("A wrong checksum and one that is missing are said, and nothing is lost")
  func checksum() {
    var bytes = file(of: [1, 2]).file()
    bytes[bytes.count - 1] ^= 1
    #expect(read(bytes, plain).outcome?.checksum == .wrong)
    #expect(read(bytes, plain).log.firsts == [1, 2])
    #expect(read(Array(bytes.dropLast()), plain).outcome?.checksum == .missing)
    #expect(read(Array(bytes.dropLast(2)), plain).outcome?.checksum == .missing)
  }

  @Test("Wherever a file is cut, the messages before the cut are handed on")
  func cuts() {
    let bytes = file(of: Array(1...40)).file()
    for count in 0..<bytes.count - 2 {
      let (log, _, failure) = read(Array(bytes[..<count]), plain)
      // A header of 14, a definition of 9, messages of 3.
      let whole = max(0, (count - 23) / 3)
      #expect(log.firsts == (0..<whole).map { Double($0 + 1) })
      #expect(failure?.kind == .truncated && failure?.position ?? .max <= count)
    }
  }

  @Test("In chunks of any size it is the same, also where the source fails")
  func chunks() {
    let bytes = file(of: Array(0..<3_000)).file()
    let whole = read(bytes, plain)
    for size in [1, 2, 3, 7, 64, 1_000] {
      let chunked = read(ChunkedSource(bytes, chunk: size), plain)
      #expect(chunked.log.entries == whole.log.entries)
      #expect(chunked.outcome == whole.outcome)
    }
    let failing = read(
      ChunkedSource(Array(bytes.prefix(50)), failingWith: .gzipTruncated) { 10 }, plain)
    #expect(failing.log.firsts == Array(0..<9).map { Double($0) })
    #expect(failing.failure?.kind == .source(.gzipTruncated))
  }

  @Test("A file that was never closed is read to its last message, and is cut")
  func neverClosed() {
    var bytes = file(of: [1, 2, 3]).file()
    bytes.replaceSubrange(4..<8, with: [0, 0, 0, 0])
    let (log, _, failure) = read(Array(bytes.dropLast(2)), plain)
    #expect(log.firsts == [1, 2, 3])
    #expect(failure?.kind == .truncated)
  }

  @Test(
    "Data that was never defined, and an order of bytes that is none, are damage with their place")
  func undefined() {
    var writer = file(of: [1])
    writer.writeRaw([11, 0, 0])
    let (log, _, failure) = read(writer.file(), plain)
    #expect(log.firsts == [1])
    #expect(failure?.kind == .damaged && failure?.position == 14 + 9 + 3)
    #expect(failure?.message.contains("local type 11") == true)
    writer = FITWriter()
    writer.writeRaw([0x40, 0, 2, 20, 0, 0])
    #expect(read(writer.file(), plain).failure?.kind == .damaged)
    writer = FITWriter()
    writer.define(0, message: 20, [.init(1, .uint32)])
    writer.writeRaw([0, 1])
    #expect(read(writer.file() + [1, 2, 3], plain).failure?.kind == .damaged)
  }

  @Test("All sixteen local types, each defined anew many times, are told apart")
  func redefinition() {
    var writer = FITWriter()
    var expected: [Double?] = []
    for round in 0..<255 {
      let local = round % 16
      // The same local type is now one message and now another, of another size.
      writer.define(
        local, message: round.isMultiple(of: 3) ? 20 : 99,
        [.init(2, .byte, count: round % 7 + 1), .init(1, .uint16)])
      writer.write(local, [nil, .number(round)])
      if round.isMultiple(of: 3) { expected.append(Double(round)) }
    }
    #expect(read(writer.file(), plain).log.firsts == expected)
  }

  @Test("The longest message there can be is read, with all that stands around it")
  func longest() {
    var writer = file(of: [1])
    let fields = (0..<255).map { FITWriter.Field(UInt8($0), .byte, count: 255) }
    let own = (0..<255).map { FITWriter.Field(UInt8($0), .byte, count: 255, developer: 0) }
    writer.define(1, message: 77, fields + own)
    for _ in 0..<3 {
      writer.write(1, [])
      writer.write(0, [2])
    }
    #expect(read(writer.file(), plain).log.firsts == [1, 2, 2, 2])
  }
}

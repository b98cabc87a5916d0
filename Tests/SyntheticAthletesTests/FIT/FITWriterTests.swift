import Testing

@testable import SyntheticAthletes

/// The checksum of FIT, bit by bit; over a file with its own checksum it is 0.
private func checksum(_ bytes: some Sequence<UInt8>) -> UInt16 {
  bytes.reduce(0) { value, byte in
    (0..<8).reduce(value ^ UInt16(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xa001 : value >> 1
    }
  }
}

@Suite("Writing FIT")
struct FITWriterTests {
  @Test("A file says how long it is and ends in its checksum", arguments: [12, 14])
  func frame(headerSize: Int) {
    var writer = FITWriter()
    writer.define(0, message: 20, [.init(253, .uint32), .init(3, .uint8)])
    writer.write(0, [1_000, 140])
    let bytes = writer.file(headerSize: headerSize)
    #expect(bytes[0] == headerSize && bytes[8..<12].elementsEqual(".FIT".utf8))
    #expect(Int(bytes[4]) == bytes.count - headerSize - 2 && bytes[5] == 0)
    #expect(checksum(bytes) == 0)
    #expect(headerSize == 12 || checksum(bytes[..<14]) == 0)
  }

  @Test("Definitions and messages stand as the format has them")
  func layout() {
    var writer = FITWriter(isBigEndian: true)
    writer.define(3, message: 0x0102, [.init(4, .uint16), .init(5, .string, count: 4)])
    writer.write(3, [0x0a0b, "abcdef"])
    writer.write(3, [nil, nil])
    #expect(
      writer.data == [
        0x43, 0, 1, 1, 2, 2, 4, 2, 0x84, 5, 4, 7,
        3, 0x0a, 0x0b, 97, 98, 99, 0,
        3, 0xff, 0xff, 0, 0, 0, 0,
      ])
  }

  @Test(
    "A message may carry five bits of its time in its header, and fields of developers stand last")
  func rest() {
    var writer = FITWriter()
    writer.define(1, message: 20, [.init(7, .uint8, developer: 2), .init(3, .uint8)])
    writer.write(1, [140, 9], compressedTime: 33)
    #expect(
      writer.data == [0x61, 0, 0, 20, 0, 1, 3, 1, 2, 1, 7, 1, 2, 0x80 | 1 << 5 | 1, 140, 9])
  }
}

@Suite("FIT of a watch")
struct GarminFITTests {
  private let recording: DeviceRecording = {
    var device = Device(spacing: 1...1)
    device.pausesByItself = true
    var generator = SeededGenerator(seed: 1, purpose: "fit")
    return device.record(sampleTruth(), generator: &generator)
  }()

  @Test("It takes an eighth of the room of TCX at most, old watches less")
  func size() {
    let tcx = GarminTCX(mass: 60).text(of: recording).utf8.count
    let fit = GarminFIT().bytes(of: recording)
    let old = GarminFIT(isOld: true).bytes(of: recording)
    #expect(fit.count * 8 < tcx && old.count < fit.count)
    #expect(checksum(fit) == 0 && checksum(old) == 0)
    // Every sample is a message of its own.
    #expect(fit.count > recording.samples.count * 28)
  }
}

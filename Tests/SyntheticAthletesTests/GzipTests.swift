import CZlib
import Testing

@testable import SyntheticAthletes

@Suite("Packing")
struct GzipTests {
  @Test("What was packed comes out again, and the frame names neither file nor time")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 3, purpose: "gzip")
    for count in [0, 1, 70_000] {
      let bytes = (0..<count).map { _ in UInt8(generator.whole(0...9)) }
      let packed = Gzip.pack(bytes)
      #expect(packed.prefix(3) == [0x1f, 0x8b, 8])
      #expect(packed[3..<8] == [0, 0, 0, 0, 0])
      #expect(unpack(packed, room: count + 1) == bytes)
    }
  }

  private func unpack(_ packed: [UInt8], room: Int) -> [UInt8]? {
    var stream = z_stream()
    guard soleus_inflate_init(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = packed
    var output = [UInt8](repeating: 0, count: room)
    let ended = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    return ended == Z_STREAM_END ? Array(output[..<Int(stream.total_out)]) : nil
  }
}

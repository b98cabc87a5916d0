import Testing

@testable import FITStream

@Suite("The checksum of FIT")
struct FITChecksumTests {
  /// Bit by bit, as the polynomial is defined.
  private func slow(_ bytes: [UInt8]) -> UInt16 {
    bytes.reduce(0) { value, byte in
      (0..<8).reduce(value ^ UInt16(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xa001 : value >> 1
      }
    }
  }

  @Test("It is the CRC-16 whose check value for 123456789 is BB3D")
  func standard() {
    var checksum = FITChecksum()
    Array("123456789".utf8).withUnsafeBytes { checksum.update($0) }
    #expect(checksum.value == 0xbb3d)
  }

  @Test("It is that of single bits, however the bytes are cut", arguments: 0..<40)
  func cuts(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 97 + count) }
    for cut in 0...count {
      var checksum = FITChecksum()
      bytes[..<cut].withUnsafeBytes { checksum.update($0) }
      bytes[cut...].withUnsafeBytes { checksum.update($0) }
      #expect(checksum.value == slow(bytes))
    }
  }
}

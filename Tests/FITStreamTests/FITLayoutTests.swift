import SyntheticAthletes
import Testing

@testable import FITStream

@Suite("Fields of FIT messages")
struct FITLayoutTests {
  /// The values of the only message, which has `fields` and holds `values`.
  private func values(
    _ fields: [FITWriter.Field], _ values: [FITWriter.Value], _ wanted: [FITField],
    isBigEndian: Bool = false
  ) -> MessageLog.Entry? {
    var writer = FITWriter(isBigEndian: isBigEndian)
    writer.define(0, message: 20, fields)
    writer.write(0, values)
    return read(writer.file(), [FITMessageKind(20, wanted)]).log.entries.first
  }

  private static let types: [(FITWriter.FieldType, bits: UInt64, value: Double)] = [
    (.enumeration, 200, 200), (.uint8, 254, 254), (.sint8, 0x80, -128), (.uint8z, 255, 255),
    (.byte, 3, 3), (.uint16, 0xfffe, 65_534), (.sint16, 0x8000, -32_768),
    (.uint16z, 0xffff, 65_535),
    (.uint32, 0xffff_fffe, 4_294_967_294), (.sint32, 0x8000_0000, -2_147_483_648),
    (.uint32z, 0xffff_ffff, 4_294_967_295), (.float32, 0x3fc0_0000, 1.5),
    (.float64, 0xbff8_0000_0000_0000, -1.5), (.sint64, 0xffff_ffff_ffff_fffe, -2),
    (.uint64, 5, 5), (.uint64z, 6, 6),
  ]

  @Test("Every type is read in both orders of bytes, and none where its own mark says so")
  func types() {
    for (type, bits, value) in Self.types {
      for isBigEndian in [false, true] {
        let fields = [FITWriter.Field(1, .uint8), .init(2, type), .init(3, type)]
        let entry = values(
          fields, [9, .bits(bits), nil], [FITField(2), FITField(3)], isBigEndian: isBigEndian)
        #expect(entry?.values == [value, nil], "type \(type.code)")
      }
    }
    // No value is infinite, and 0 is one unless the type says that it is none.
    #expect(values([.init(1, .float32)], [.bits(0x7f80_0000)], [FITField(1)])?.values == [nil])
    #expect(values([.init(1, .uint16)], [0], [FITField(1)])?.values == [0])
  }

  @Test("Numbers become quantities by scale and offset")
  func scale() {
    let entry = values(
      [.init(1, .uint16), .init(2, .uint16)], [2_505, nil],
      [FITField(1, scale: 5, offset: 500), FITField(2, scale: 5, offset: 500), FITField(3)])
    #expect(entry?.values == [1, nil, nil])
  }

  @Test("Of an array the first value counts, and what stands behind it is found")
  func arrays() {
    let fields = [
      FITWriter.Field(1, .uint16, count: 5), .init(2, .uint8), .init(4, .byte, count: 9),
    ]
    let entry = values(
      fields, [.numbers([7, 8, 9]), 3, nil], [FITField(1), FITField(2), FITField(4)])
    #expect(entry?.values == [7, 3, nil])
    #expect(values(fields, [nil, 3], [FITField(1)])?.values == [nil])
  }

  @Test("A few bytes of no type are one number, the lowest first")
  func packed() {
    let fields = [FITWriter.Field(8, .byte, count: 3), .init(1, .uint8)]
    let wanted = [FITField(8), FITField(1)]
    #expect(
      values(fields, [.numbers([0x34, 0x12, 0xff]), 1], wanted)?.values == [16_716_340, 1])
    #expect(values(fields, [.numbers([255, 255, 255]), 1], wanted)?.values == [nil, 1])
  }

  @Test("Texts end at a zero, wrong letters are replaced, and empty ones are none")
  func texts() {
    let fields = [FITWriter.Field(1, .string, count: 12), .init(2, .string, count: 3)]
    let wanted = [FITField(2), FITField(1)]
    #expect(values(fields, ["Läufer", "abcdef"], wanted)?.texts == [1: "Läufer", 0: "ab"])
    #expect(values(fields, ["", "x"], wanted)?.texts == [0: "x"])
    let bad = values([.init(1, .string, count: 3)], [.numbers([0x61, 0xff, 0x62])], [FITField(1)])
    #expect(bad?.texts == [0: "a\u{fffd}b"])
  }

  @Test("A size that does not fit its type, none at all and an unknown type give no value")
  func sizes() {
    let odd = FITWriter.FieldType(code: 0x86, size: 3, none: 0)
    let short = FITWriter.FieldType(code: 0x84, size: 1, none: 0)
    let unknown = FITWriter.FieldType(code: 0x1f, size: 4, none: 0)
    for type in [odd, short, unknown] {
      let entry = values(
        [.init(1, type), .init(2, .uint8)], [.bits(77), 5], [FITField(1), FITField(2)])
      #expect(entry?.values == [nil, 5])
    }
    let empty = values(
      [.init(1, .uint32, count: 0), .init(2, .uint8)], [.numbers([]), 5],
      [FITField(1), FITField(2)])
    #expect(empty?.values == [nil, 5])
  }

  @Test("A code without the bit for endianness means the same type")
  func looseCode() {
    let loose = FITWriter.FieldType(code: 0x04, size: 2, none: 0xffff)
    #expect(values([.init(1, loose)], [300], [FITField(1)])?.values == [300])
  }

  @Test("A field that is listed twice is the last of both")
  func twice() {
    #expect(
      values([.init(1, .uint8), .init(1, .uint16)], [1, 2], [FITField(1)])?.values == [2])
  }
}

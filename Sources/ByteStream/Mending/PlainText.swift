/// The hot path of mending: how far text needs no look.
enum PlainText {
  /// Bytes looked at side by side; spelled out, as generic vectors are a hundred times slower.
  private typealias Block = SIMD32<Int8>

  /// How many of the first `bytes` are neither `&`, a forbidden control byte, outside ASCII, nor a `<` that
  /// opens no element and ends none.
  static func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    var index = 0
    // In bounds by the condition.
    while index + Block.scalarCount < bytes.count,
      isPlain(
        bytes.loadUnaligned(fromByteOffset: index, as: Block.self),
        before: bytes.loadUnaligned(fromByteOffset: index + 1, as: Block.self))
    {
      index += Block.scalarCount
    }
    while index < bytes.count, isPlain(bytes[index]),
      bytes[index] != UInt8(ascii: "<") || index + 1 == bytes.count || isOfElement(bytes[index + 1])
    {
      index += 1
    }
    return index
  }

  /// Whether a name of an element, or its end, begins with `byte`; outside ASCII any may.
  static func isOfElement(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"): false
    case 0x09, 0x0a, 0x0d, 0x20..<0x80: true
    default: false
    }
  }

  /// The same of all bytes together; as signed numbers those outside ASCII are negative.
  ///
  /// - Parameter next: the same bytes, each one later.
  private static func isPlain(_ block: Block, before next: Block) -> Bool {
    let tab = block .== Block(repeating: 0x09)
    let feed = block .== Block(repeating: 0x0a)
    let carriageReturn = block .== Block(repeating: 0x0d)
    let forbidden = block .< Block(repeating: 0x20) .& .!(tab .| feed .| carriageReturn)
    let ampersand = block .== Block(repeating: 0x26)
    // Letters and the slash of an end; what else follows a "<" is looked at.
    let isOfElement = next .> Block(repeating: 0x40) .| next .== Block(repeating: 0x2f)
    let angle = block .== Block(repeating: 0x3c)
    return !any(forbidden .| ampersand .| (angle .& .!isOfElement))
  }
}

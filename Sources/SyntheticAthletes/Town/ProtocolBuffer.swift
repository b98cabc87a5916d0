/// Bytes of a Protocol Buffers message.
struct ProtocolBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A number of seven bits a byte, the lowest first.
  mutating func varint(_ number: UInt64) {
    var left = number
    while left > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  /// A number with its sign in the lowest bit, so that small ones are short.
  mutating func zigzag(_ number: Int64) {
    varint(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  /// A field of a whole number.
  mutating func field(_ number: UInt64, _ value: UInt64) {
    varint(number << 3)
    varint(value)
  }

  /// A field of bytes, of a string or of another message.
  mutating func field(_ number: UInt64, _ value: [UInt8]) {
    varint(number << 3 | 2)
    varint(UInt64(value.count))
    bytes += value
  }

  mutating func field(_ number: UInt64, _ value: ProtocolBuffer) { field(number, value.bytes) }

  mutating func field(_ number: UInt64, _ value: String) { field(number, Array(value.utf8)) }
}

/// Numbers that are written as what each differs from the one before.
struct DeltaColumn {
  private(set) var column = ProtocolBuffer()
  private var last: Int64 = 0

  mutating func append(_ number: Int64) {
    column.zigzag(number - last)
    last = number
  }
}

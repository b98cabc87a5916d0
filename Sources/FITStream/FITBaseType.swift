/// How a field's bytes are to be taken; the raw value is the low five bits of its code in a definition.
enum FITBaseType: UInt8 {
  case enumeration, sint8, uint8, sint16, uint16, sint32, uint32, string, float32, float64
  // Of these 0, and not the highest number, means that there is no value.
  case uint8z, uint16z, uint32z
  case byte, sint64, uint64, uint64z

  /// The type of a code, whose highest bit says that endianness matters and which some writers leave out.
  init?(code: UInt8) { self.init(rawValue: code & 0x1f) }

  /// Bytes of one value.
  var size: Int {
    switch self {
    case .enumeration, .sint8, .uint8, .string, .uint8z, .byte: 1
    case .sint16, .uint16, .uint16z: 2
    case .sint32, .uint32, .float32, .uint32z: 4
    case .float64, .sint64, .uint64, .uint64z: 8
    }
  }
}

extension UnsafeRawPointer {
  /// The value of `type` that begins here, NaN where it is the one that stands for none.
  ///
  /// `type.size` bytes must be readable from here.
  @inline(__always)
  func value(of type: FITBaseType, isBigEndian: Bool) -> Double {
    switch type {
    case .enumeration, .uint8, .byte: valid(load(as: UInt8.self), unless: .max)
    case .uint8z: valid(load(as: UInt8.self), unless: 0)
    case .sint8: valid(load(as: Int8.self), unless: .max)
    case .uint16: valid(integer(isBigEndian) as UInt16, unless: .max)
    case .uint16z: valid(integer(isBigEndian) as UInt16, unless: 0)
    case .sint16: valid(integer(isBigEndian) as Int16, unless: .max)
    case .uint32: valid(integer(isBigEndian) as UInt32, unless: .max)
    case .uint32z: valid(integer(isBigEndian) as UInt32, unless: 0)
    case .sint32: valid(integer(isBigEndian) as Int32, unless: .max)
    case .uint64: valid(integer(isBigEndian) as UInt64, unless: .max)
    case .uint64z: valid(integer(isBigEndian) as UInt64, unless: 0)
    case .sint64: valid(integer(isBigEndian) as Int64, unless: .max)
    // No value is all bits set, which is a NaN; an infinite one is none either.
    case .float32: finite(Double(Float(bitPattern: integer(isBigEndian))))
    case .float64: finite(Double(bitPattern: integer(isBigEndian)))
    case .string: .nan
    }
  }

  /// `count` bytes, at most six, the lowest first, as one number: components that are packed; NaN where
  /// all bits are set.
  func packed(_ count: Int) -> Double {
    var number: UInt64 = 0
    for index in 0..<count {
      number |= UInt64(load(fromByteOffset: index, as: UInt8.self)) << UInt64(8 * index)
    }
    return number == (1 << UInt64(8 * count)) - 1 ? .nan : Double(number)
  }

  @inline(__always)
  func integer<Value: FixedWidthInteger & BitwiseCopyable>(_ isBigEndian: Bool) -> Value {
    let raw = loadUnaligned(as: Value.self)
    return isBigEndian ? Value(bigEndian: raw) : Value(littleEndian: raw)
  }

  @inline(__always)
  private func valid<Value: FixedWidthInteger>(_ value: Value, unless none: Value) -> Double {
    value == none ? .nan : Double(value)
  }

  @inline(__always)
  private func finite(_ value: Double) -> Double { value.isFinite ? value : .nan }
}

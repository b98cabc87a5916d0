/// A stretch of a message in the wire format of Protocol Buffers, read from front to back.
///
/// It never passes its end. It belongs to the buffer of a block, which outlives it: whoever makes one sees
/// to that.
struct ProtobufBytes {
  private var next: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  /// What a field holds: a number, or a stretch of bytes.
  struct Field {
    var number: Int
    var value: UInt64
    var bytes: ProtobufBytes
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty buffer may have no address; any will do for what is never read.
    let start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    next = start.assumingMemoryBound(to: UInt8.self)
    end = next + bytes.count
  }

  private init(_ start: UnsafePointer<UInt8>, count: Int) {
    next = start
    end = start + count
  }

  var isAtEnd: Bool { next == end }
  var count: Int { end - next }

  /// What is left, as bytes.
  var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: next, count: count) }

  @inline(__always)
  mutating func varint() throws(MapProblem) -> UInt64 {
    guard next < end else { throw .malformed }
    let byte = next.pointee
    next += 1
    return byte < 0x80 ? UInt64(byte) : try longVarint(byte)
  }

  private mutating func longVarint(_ first: UInt8) throws(MapProblem) -> UInt64 {
    var value = UInt64(first & 0x7f)
    var shift: UInt64 = 7
    while next < end, shift < 64 {
      let byte = next.pointee
      next += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .malformed
  }

  /// A number with its sign in the lowest bit, as differences are written.
  @inline(__always)
  mutating func signed() throws(MapProblem) -> Int64 { Self.signed(try varint()) }

  @inline(__always)
  static func signed(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// The next field; `nil` at the end.
  mutating func field() throws(MapProblem) -> Field? {
    guard next < end else { return nil }
    let key = try varint()
    let number = Int(truncatingIfNeeded: key >> 3)
    switch key & 7 {
    case 0:
      return Field(
        number: number, value: try varint(), bytes: ProtobufBytes(end, count: 0))
    case 2:
      return Field(number: number, value: 0, bytes: try take(try varint()))
    case 1: _ = try take(8)
    case 5: _ = try take(4)
    default: throw .malformed
    }
    // No field that is read here has a fixed length.
    return Field(number: 0, value: 0, bytes: ProtobufBytes(end, count: 0))
  }

  private mutating func take(_ count: UInt64) throws(MapProblem) -> ProtobufBytes {
    guard count <= UInt64(end - next) else { throw .malformed }
    let taken = ProtobufBytes(next, count: Int(count))
    next += Int(count)
    return taken
  }
}

extension MapProblem {
  /// The bytes end where a value should go on, or say what cannot be.
  static let malformed = damaged("a block of it cannot be read")
}

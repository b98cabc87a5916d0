/// Writes the bytes of a FIT file message by message, in any of the ways that the format allows.
public struct FITWriter: Sendable {
  /// How the bytes of a field are to be taken, by the code that a definition has for it.
  public struct FieldType: Sendable {
    public let code: UInt8
    /// Bytes of one value.
    public let size: Int
    /// The bits that mean no value.
    public let none: UInt64

    public init(code: UInt8, size: Int, none: UInt64) {
      self.code = code
      self.size = size
      self.none = none
    }

    public static let enumeration = FieldType(code: 0x00, size: 1, none: 0xff)
    public static let sint8 = FieldType(code: 0x01, size: 1, none: 0x7f)
    public static let uint8 = FieldType(code: 0x02, size: 1, none: 0xff)
    public static let sint16 = FieldType(code: 0x83, size: 2, none: 0x7fff)
    public static let uint16 = FieldType(code: 0x84, size: 2, none: 0xffff)
    public static let sint32 = FieldType(code: 0x85, size: 4, none: 0x7fff_ffff)
    public static let uint32 = FieldType(code: 0x86, size: 4, none: 0xffff_ffff)
    public static let string = FieldType(code: 0x07, size: 1, none: 0)
    public static let float32 = FieldType(code: 0x88, size: 4, none: 0xffff_ffff)
    public static let float64 = FieldType(code: 0x89, size: 8, none: .max)
    public static let uint8z = FieldType(code: 0x0a, size: 1, none: 0)
    public static let uint16z = FieldType(code: 0x8b, size: 2, none: 0)
    public static let uint32z = FieldType(code: 0x8c, size: 4, none: 0)
    public static let byte = FieldType(code: 0x0d, size: 1, none: 0xff)
    public static let sint64 = FieldType(code: 0x8e, size: 8, none: 0x7fff_ffff_ffff_ffff)
    public static let uint64 = FieldType(code: 0x8f, size: 8, none: .max)
    public static let uint64z = FieldType(code: 0x90, size: 8, none: 0)
  }

  /// A field of a definition.
  public struct Field: Sendable {
    public let number: UInt8
    public let type: FieldType
    /// Values in a row; of a string the bytes.
    public let count: Int
    /// Index of the developer whose field it is.
    public let developer: UInt8?

    public init(_ number: UInt8, _ type: FieldType, count: Int = 1, developer: UInt8? = nil) {
      self.number = number
      self.type = type
      self.count = count
      self.developer = developer
    }
  }

  /// What a field holds.
  public enum Value: Sendable, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral,
    ExpressibleByStringLiteral
  {
    case none
    case number(Int)
    case bits(UInt64)
    case numbers([Int])
    case text(String)

    public init(integerLiteral value: Int) { self = .number(value) }
    public init(nilLiteral: ()) { self = .none }
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// For the definitions that follow, and the messages after them.
  public var isBigEndian: Bool
  /// What stands between the header and the checksum.
  public private(set) var data: [UInt8] = []
  private var defined: [Int: (fields: [Field], isBigEndian: Bool)] = [:]

  public init(isBigEndian: Bool = false) { self.isBigEndian = isBigEndian }

  /// Says what messages of the local type hold from here on; developers' fields stand last.
  public mutating func define(_ local: Int, message: UInt16, _ fields: [Field]) {
    let own = fields.filter { $0.developer == nil }
    let developer = fields.filter { $0.developer != nil }
    data += [0x40 | (developer.isEmpty ? 0 : 0x20) | UInt8(local), 0, isBigEndian ? 1 : 0]
    append(UInt64(message), bytes: 2, isBigEndian)
    data.append(UInt8(own.count))
    for field in own {
      data += [field.number, UInt8(field.type.size * field.count), field.type.code]
    }
    if !developer.isEmpty { data.append(UInt8(developer.count)) }
    for field in developer {
      data += [field.number, UInt8(field.type.size * field.count), field.developer ?? 0]
    }
    defined[local] = (own + developer, isBigEndian)
  }

  /// Writes a message; values that are left out are none.
  ///
  /// - Parameter compressedTime: the time, of which five bits go into the header.
  public mutating func write(_ local: Int, _ values: [Value], compressedTime: Int? = nil) {
    guard let (fields, isBigEndian) = defined[local] else { return }
    data.append(
      compressedTime.map { 0x80 | UInt8(local) << 5 | UInt8($0 & 0x1f) } ?? UInt8(local))
    for (index, field) in fields.enumerated() {
      append(index < values.count ? values[index] : .none, field, isBigEndian)
    }
  }

  /// Bytes that are no message, as damage leaves them.
  public mutating func writeRaw(_ bytes: [UInt8]) { data += bytes }

  /// The whole file.
  public func file(headerSize: Int = 14) -> [UInt8] {
    let size = (0..<4).map { UInt8(truncatingIfNeeded: data.count >> (8 * $0)) }
    // Protocol 2.0 and a profile of its time.
    var bytes = [UInt8(headerSize), 0x20, 0x54, 0x08] + size + Array(".FIT".utf8)
    if headerSize >= 14 { bytes += Self.checksum(bytes) }
    bytes += Array(repeating: 0, count: max(0, headerSize - bytes.count)) + data
    return bytes + Self.checksum(bytes)
  }

  // MARK: Bytes

  private mutating func append(_ value: Value, _ field: Field, _ isBigEndian: Bool) {
    let (type, count) = (field.type, field.count)
    switch value {
    case .text(let text):
      let letters = Array(text.utf8.prefix(count - 1))
      data += letters + Array(repeating: 0, count: count - letters.count)
    case .numbers(let numbers):
      for index in 0..<count {
        append(
          index < numbers.count ? UInt64(bitPattern: Int64(numbers[index])) : type.none,
          bytes: type.size, isBigEndian)
      }
    default:
      let bits: UInt64 =
        switch value {
        case .number(let number): UInt64(bitPattern: Int64(number))
        case .bits(let bits): bits
        default: type.none
        }
      append(bits, bytes: type.size, isBigEndian)
      for _ in 1..<max(1, count) { append(type.none, bytes: type.size, isBigEndian) }
    }
  }

  private mutating func append(_ bits: UInt64, bytes count: Int, _ isBigEndian: Bool) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
    data += isBigEndian ? bytes.reversed() : bytes
  }

  /// The CRC-16 of the polynomial 0x8005, reflected, the lower byte first.
  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var value: UInt16 = 0
    for byte in bytes {
      value ^= UInt16(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xa001 : value >> 1 }
    }
    return [UInt8(value & 0xff), UInt8(value >> 8)]
  }
}

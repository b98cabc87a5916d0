/// What an ampersand in the text of a document begins.
enum Reference: Equatable {
  /// A reference that XML knows, or one for the parser to judge.
  case known
  /// No reference at all.
  case bare
  /// A reference of so many bytes to a character that XML forbids.
  case forbidden(length: Int)
  /// An entity of HTML, of so many bytes.
  case html(length: Int, UInt32)
  /// An entity that nobody knows.
  case unknown

  /// More bytes are not looked at.
  static let longest = 40

  /// - Parameter bytes: from the ampersand on, ``longest`` of them unless the input ends.
  init(_ bytes: UnsafeRawBufferPointer) {
    let rest = bytes.prefix(Self.longest).dropFirst()
    if rest.first == UInt8(ascii: "#") {
      self = Self.character(rest.dropFirst())
      return
    }
    let name = rest.prefix(while: Self.isOfName)
    guard let first = name.first, first > UInt8(ascii: "9"), name.endIndex < rest.endIndex,
      rest[name.endIndex] == UInt8(ascii: ";")
    else {
      self = .bare
      return
    }
    let word = String(decoding: name, as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(word) {
      self = .known
    } else if let character = HTMLEntities.characters[word] {
      self = .html(length: name.count + 2, character)
    } else {
      self = .unknown
    }
  }

  /// What stands after `&#`.
  private static func character(_ bytes: Slice<UnsafeRawBufferPointer>) -> Reference {
    let isHex = bytes.first == UInt8(ascii: "x")
    let digits = bytes.dropFirst(isHex ? 1 : 0).prefix { byte in
      isHex ? Character(UnicodeScalar(byte)).isHexDigit : (0x30...0x39).contains(byte)
    }
    guard !digits.isEmpty else { return .bare }
    // Zeros without end may stand before a number; libxml2 counts them.
    guard digits.endIndex < bytes.endIndex else {
      return bytes.count + 2 < longest ? .bare : .known
    }
    guard bytes[digits.endIndex] == UInt8(ascii: ";") else { return .bare }
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    let length = digits.endIndex - bytes.startIndex + 3
    return number.map(isAllowed) == true ? .known : .forbidden(length: length)
  }

  /// Whether XML 1.0 allows a character (production 2).
  static func isAllowed(_ character: UInt32) -> Bool {
    switch character {
    case 0x9, 0xa, 0xd, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

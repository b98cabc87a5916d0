/// A document type, which is passed over unread: what it declares is never believed, so that nothing can
/// grow by it, and its entities are names that nobody knows.
enum DocumentType {
  /// A longer one is left to the parser, which refuses it.
  static let longest = 1 << 16

  /// How many of `bytes` it takes up; `nil` where they begin with none, with that of a web page, or do not
  /// hold its end.
  static func length(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let keyword = "<!DOCTYPE"
    guard bytes.starts(with: keyword.utf8), bytes.count > keyword.utf8.count,
      isBlank(bytes[keyword.utf8.count])
    else { return nil }
    let name = bytes[keyword.utf8.count...].drop(while: isBlank).prefix(5)
    if name.count == 5, String(decoding: name.prefix(4), as: UTF8.self).lowercased() == "html",
      isBlank(name[name.endIndex - 1]) || name[name.endIndex - 1] == UInt8(ascii: ">")
    {
      return nil
    }
    var index = keyword.utf8.count
    var depth = 0
    while index < bytes.count {
      let rest = bytes[index...]
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = rest.dropFirst().firstIndex(of: bytes[index]) else { return nil }
        index = end
      case UInt8(ascii: "<") where rest.starts(with: "<!--".utf8):
        guard let end = self.end(of: "-->", rest.dropFirst(4)) else { return nil }
        index = end
      case UInt8(ascii: "<") where rest.starts(with: "<?".utf8):
        guard let end = self.end(of: "?>", rest.dropFirst(2)) else { return nil }
        index = end
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The last byte of the first `mark`.
  private static func end(of mark: String, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: mark.utf8) }.map { $0 + mark.utf8.count - 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0a, 0x0d].contains(byte)
  }
}

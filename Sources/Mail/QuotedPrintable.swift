/// Text of any kind as lines of ASCII that every relay leaves as they are (RFC 2045, §6.7).
enum QuotedPrintable {
  private static let width = 76
  private static let hex = Array("0123456789ABCDEF".utf8)

  /// - Parameter text: its lines end with a line feed.
  static func text(_ text: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count * 11 / 10)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      append(Array(line), to: &encoded)
      encoded.append(UInt8(ascii: "\n"))
    }
    encoded.removeLast()
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func append(_ line: [UInt8], to encoded: inout [UInt8]) {
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      let isPlain =
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        // Mailboxes in one file part messages by "From ", and some relays end them by a single dot.
        case UInt8(ascii: "F"): !(index == 0 && line.starts(with: Array("From ".utf8)))
        case UInt8(ascii: "."): index > 0
        default: (0x21...0x7E).contains(byte)
        }
      let length = isPlain ? 1 : 3
      if column + length > width - (isLast ? 0 : 1) {
        encoded += [UInt8(ascii: "="), UInt8(ascii: "\n")]
        column = 0
      }
      encoded +=
        isPlain
        ? [byte] : [UInt8(ascii: "="), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      column += length
    }
  }
}

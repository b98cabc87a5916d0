/// Turns the encodings in which spreadsheets save a table into UTF-8.
enum TextEncoding {
  /// The bytes as UTF-8, without a byte order mark.
  ///
  /// Excel's "Unicode text" is UTF-16, and a NUL near the start gives it away where there is no mark.
  /// Bytes that are no UTF-8 are letters of Windows-1252, as Excel's plain CSV has them, one by one, so
  /// that a file of both loses neither; only where a mark promises UTF-8 are they damage.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return fromUTF16(bytes.dropFirst(2), littleEndian: true)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return fromUTF16(bytes.dropFirst(2), littleEndian: false)
    }
    var nuls = (even: 0, odd: 0)
    for (index, byte) in bytes.prefix(512).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
    }
    if nuls != (0, 0) { return fromUTF16(bytes[...], littleEndian: nuls.odd > nuls.even) }
    return String(validating: bytes, as: UTF8.self) == nil ? fromWindows1252(bytes) : bytes
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var at = 0
    while at < bytes.count {
      let length = sequenceLength(bytes[at])
      let sequence = bytes[at..<min(at + length, bytes.count)]
      if length == 1 && bytes[at] < 0x80 || String(validating: sequence, as: UTF8.self) != nil {
        result += sequence
        at += length
      } else {
        result += Array(String(letter(bytes[at])).utf8)
        at += 1
      }
    }
    return result
  }

  /// How many bytes UTF-8 announces with its first.
  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func letter(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// What Windows-1252 has in place of the control characters of Latin-1; five are free.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

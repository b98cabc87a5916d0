/// How the bytes of a document become characters, as far as mending has to know.
enum TextEncoding: Equatable {
  /// UTF-8, or meant to be: what is none of it is read as Windows-1252.
  case utf8
  /// As the label says; every byte stands for something, and those of ASCII for themselves.
  case labelled
  /// As the label says, and bytes of ASCII may be parts of other characters.
  case shifting

  /// Beginnings of labels that are believed, as long as the bytes do not contradict them.
  private static let bytewise = [
    "iso-8859-", "iso8859", "iso_8859", "latin", "l1", "windows-", "cp125", "cp437", "cp85", "cp86",
    "cp93", "cp94", "koi8", "mac", "tis-620", "euc-", "gb", "big5", "shift_jis", "shift-jis",
    "sjis",
    "ms_kanji",
  ]
  private static let shifty = [
    "iso-2022", "iso2022", "utf-7", "utf7", "hz", "scsu", "utf-32", "ucs-",
  ]

  /// The encoding of a document with that label.
  ///
  /// - Parameter head: the first bytes of the document; where all that is not ASCII in them is UTF-8, a
  ///   label that says otherwise is wrong.
  init(label: String?, head: UnsafeRawBufferPointer) {
    let label = label?.lowercased() ?? "utf-8"
    if Self.shifty.contains(where: label.hasPrefix) {
      self = .shifting
    } else if Self.bytewise.contains(where: label.hasPrefix), !Self.isUTF8(head) {
      self = .labelled
    } else {
      self = .utf8
    }
  }

  /// Whether something in `head` is not ASCII and all of that is UTF-8.
  private static func isUTF8(_ head: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    var isProved = false
    while index < head.count {
      if head[index] < 0x80 {
        index += 1
        continue
      }
      let rest = UnsafeRawBufferPointer(rebasing: head[index...])
      guard let length = lengthInUTF8(rest) else { return isProved && rest.count < 4 }
      isProved = true
      index += length
    }
    return isProved
  }

  /// How many bytes the first character has in UTF-8; `nil` where they are none.
  static func lengthInUTF8(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .valid(let character) = decoder.parseScalar(from: &iterator) else { return nil }
    return character.count
  }

  /// The character of a byte from 0x80 on in Windows-1252; what that leaves open is a control character,
  /// as in Latin-1.
  static func windows1252(_ byte: UInt8) -> UnicodeScalar {
    let upper: [UInt16] = [
      0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
      0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
    ]
    return (0x80...0x9f).contains(byte)
      ? UnicodeScalar(upper[Int(byte) - 0x80]) ?? "\u{fffd}" : UnicodeScalar(byte)
  }
}

/// The words of a text without case and accents, as words of sports are compared.
///
/// `TrailRun`, `trail_running` and `Trail-Running` have the same parts; Latin letters lose their marks,
/// so that `Vélo` is `velo` and `Koşu` is `kosu`.
struct PlainWords {
  let words: [String]

  /// - Parameter limit: characters that are looked at; a description may be a book.
  init(_ text: some StringProtocol, limit: Int = 400) {
    // Two line ends may be one character.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
    words =
      isPlain
      ? Self.words(ofASCII: text.utf8.prefix(min(limit, text.utf8.count)))
      : Self.words(of: text.prefix(limit))
  }

  /// The same as of any other text; lists of words are long, and most of them plain.
  private static func words(ofASCII text: some Sequence<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previous = UInt8(ascii: " ")
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      defer { previous = byte }
      let lowercase = byte | 0x20
      guard byte.isASCIIDigit || lowercase.isLowercaseASCII else {
        close()
        continue
      }
      if !byte.isASCIIDigit && !byte.isLowercaseASCII && previous.isLowercaseASCII
        || byte.isASCIIDigit != previous.isASCIIDigit
      {
        close()
      }
      word.append(lowercase)
    }
    close()
    return words
  }

  private static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    func close(_ words: inout [String], _ word: inout String) {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text {
      guard character.isLetter || character.isNumber else {
        close(&words, &word)
        previous = character
        continue
      }
      // "TrailRun" is two words, and so are "20260310Run" and "run12".
      if character.isUppercase && previous.isLowercase
        || character.isNumber != previous.isNumber && !word.isEmpty
      {
        close(&words, &word)
      }
      word += plain(character)
      previous = character
    }
    close(&words, &word)
    return words
  }

  /// A letter in lower case, a Latin one without its marks.
  private static func plain(_ character: Character) -> String {
    if character.isASCII { return character.lowercased() }
    var plain = ""
    for scalar in character.lowercased().unicodeScalars {
      switch scalar {
      case "ß": plain += "ss"
      case "æ": plain += "ae"
      case "œ": plain += "oe"
      case "ı": plain += "i"
      default:
        // Marks of kana and Cyrillic make other letters, those on Latin letters are left out.
        if scalar.properties.generalCategory == .nonspacingMark, plain.last?.isASCII == true {
          continue
        }
        plain.unicodeScalars.append(base(of: scalar))
      }
    }
    return plain
  }

  /// "LATIN SMALL LETTER O WITH STROKE" is an o.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ") else {
      return scalar
    }
    let rest = name.dropFirst("LATIN SMALL LETTER ".count)
    guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.first else { return scalar }
    return letter.lowercased().unicodeScalars.first ?? scalar
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLowercaseASCII: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

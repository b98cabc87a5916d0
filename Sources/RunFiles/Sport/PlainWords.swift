/// The words of a text without case and accents, as words of sports are compared.
///
/// `TrailRun`, `trail_running` and `Trail-Running` have the same parts; Latin letters lose their marks,
/// so that `Vélo` is `velo` and `Koşu` is `kosu`.
struct PlainWords {
  let words: [String]

  /// - Parameter limit: characters that are looked at; a description may be a book.
  init(_ text: some StringProtocol, limit: Int = 400) {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    func close(_ words: inout [String], _ word: inout String) {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text.prefix(limit) {
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
      word += Self.plain(character)
      previous = character
    }
    close(&words, &word)
    self.words = words
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

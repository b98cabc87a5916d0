/// Text that came with somebody's files, made harmless for each kind of report.
///
/// A name may hold anything; escaping goes by Unicode scalar, because a quote followed by a combining
/// accent is a single `Character` that is no longer equal to the quote.
package enum ForeignText {
  /// On one line, without control characters and without marks that turn the direction of text.
  package static func line(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        if kept.last != " " { kept.append(" ") }
      case .format, .surrogate, .privateUse, .unassigned: continue
      default: kept.append(scalar)
      }
    }
    let blanks = String(kept).split(separator: " ")
    return blanks.joined(separator: " ")
  }

  /// Whether a text is one line of words in ASCII, which nearly all are.
  private static func isPlain(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in text.utf8 {
      guard (blank..<0x7F).contains(byte), byte != blank || last != blank else { return false }
      last = byte
    }
    return text.isEmpty || last != blank
  }

  /// With `substitute` for what nobody sees, so that no terminal stumbles over it; zero-width joiners
  /// stay, since scripts and emoji need them.
  package static func visible(
    _ text: String, substitute: Unicode.Scalar, keeping kept: Unicode.Scalar? = nil
  ) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      let stays = !isUnseen(scalar) || scalar == kept || ["\u{200C}", "\u{200D}"].contains(scalar)
      return stays ? scalar : substitute
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A control, a line break, a mark that turns the direction of text, or another that has no shape.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// For HTML, in text and in quoted attributes.
  package static func html(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// For Markdown, inside a table too.
  package static func markdown(_ text: String) -> String {
    var escaped = ""
    for scalar in line(text).unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// For a cell of a spreadsheet, which would run text that begins like a formula.
  package static func cell(_ text: String) -> String {
    let raw = text.unicodeScalars.first
    let clean = line(text)
    return switch clean.unicodeScalars.first {
    case nil: clean
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": "'" + clean
    default: raw == "\t" || raw == "\r" ? "'" + clean : clean
    }
  }

  /// A file name as part of a relative link.
  package static func link(_ name: String) -> String {
    let hex = Array("0123456789ABCDEF")
    var link = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        link.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        link += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
      }
    }
    return link
  }
}

package import DelimitedText

/// Digits of other scripts as the plain ones that numbers and dates are read in.
package enum PlainDigits {
  /// The text with Arabic, Persian, Indian and full-width digits as plain ones, and the Arabic marks of
  /// decimals and thousands as a point and as nothing.
  package static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{66B}": plain.append(".")
      case "\u{66C}": break
      default: plain.append(digit(scalar) ?? scalar)
      }
    }
    return String(plain)
  }

  /// The rows with plain digits in all fields.
  package static func plain(_ rows: [DelimitedText.Row]) -> [DelimitedText.Row] {
    rows.map { row in
      DelimitedText.Row(
        line: row.line, fields: row.fields.map(plain), unclosedQuote: row.unclosedQuote)
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !scalar.isASCII, scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
    else { return nil }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }
}

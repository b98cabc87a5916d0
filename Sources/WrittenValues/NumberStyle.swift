package import DelimitedText

/// What a comma or a point in a number stands for in one file.
///
/// "1,250" is a thousand and more to some and one and a quarter to others; what the other numbers of the
/// file have decides, and where they don't, such a text is no number: a wrong weight is worse than none.
package enum NumberStyle: Sendable {
  case decimalPoint, decimalComma, unknown

  /// The style in which all numbers of a table are written.
  package init(_ table: DelimitedTable) {
    var (points, commas) = (false, false)
    for row in table.rows {
      for field in row.fields where field.utf8.count <= 12 {
        guard let mark = Self.decimalMark(field.utf8) else { continue }
        if mark == point { points = true } else { commas = true }
      }
    }
    // Those who have decimal commas separate fields by something else.
    let usual: NumberStyle = table.separator == .comma ? .decimalPoint : .unknown
    self = points == commas ? (points ? .unknown : usual) : points ? .decimalPoint : .decimalComma
  }

  /// The number that a text is; `nil` where it is none, or could be two.
  package func number(_ text: String) -> Double? {
    let plain = text.filter { !"'’ \u{A0}\u{202F}".contains($0) }
    if plain.count != text.count, !Self.hasThousands(text) { return nil }
    let commas = plain.utf8.count { $0 == comma }
    let points = plain.utf8.count { $0 == point }
    guard commas > 0 || points > 1 else { return plainNumber(plain) }
    if commas + points == 1 {
      guard Self.mayBeThousands(plain.utf8) else { return plainNumber(plain) }
      switch self {
      case .decimalComma: return plainNumber(plain)
      case .decimalPoint: return plainNumber(plain.replacing(",", with: ""))
      case .unknown: return nil
      }
    }
    // Of both the last is the decimal mark; several of one kind are thousands.
    let last = plain.utf8.last { $0 == comma || $0 == point }
    let thousands: Character =
      commas > 0 && points > 0 ? (last == comma ? "." : ",") : commas > 0 ? "," : "."
    let whole = plain.split(separator: thousands == "," ? "." : ",", maxSplits: 1).first ?? ""
    guard Self.isGrouped(whole.split(separator: thousands, omittingEmptySubsequences: false))
    else { return nil }
    return plainNumber(plain.filter { $0 != thousands })
  }

  /// Like `number`, but a point before three digits is thousands where commas are decimal.
  package func weight(_ text: String) -> Double? {
    guard self == .decimalComma, !text.contains(","), Self.mayBeThousands(text.utf8) else {
      return number(text)
    }
    return plainNumber(text.replacing(".", with: ""))
  }

  /// The mark that can only be a decimal one.
  private static func decimalMark(_ text: String.UTF8View) -> UInt8? {
    var marks: [UInt8] = []
    for byte in text {
      if byte == comma || byte == point {
        marks.append(byte)
      } else if !(0x30...0x39).contains(byte) {
        return nil
      }
    }
    if marks.count == 2, marks[0] != marks[1] { return marks[1] }
    return marks.count == 1 && !mayBeThousands(text) ? marks[0] : nil
  }

  /// Whether one to three digits, of which the first is none, stand before a mark and three behind it.
  private static func mayBeThousands(_ text: String.UTF8View) -> Bool {
    let digits = text.first.map { $0 == 0x2B || $0 == 0x2D } == true ? text.dropFirst() : text[...]
    guard let mark = digits.firstIndex(where: { $0 == comma || $0 == point }) else { return false }
    let whole = digits[..<mark].count
    return (1...3).contains(whole) && digits.first != 0x30 && digits[mark...].count == 4
  }

  private static func hasThousands(_ text: String) -> Bool {
    let whole = text.prefix { $0 != "," && $0 != "." }
    return isGrouped(whole.split(omittingEmptySubsequences: false) { !$0.isNumber })
  }

  private static func isGrouped(_ groups: [Substring]) -> Bool {
    (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

private let comma: UInt8 = 0x2C
private let point: UInt8 = 0x2E

/// The number that plain digits with one decimal point or comma make; no exponent, no infinity.
package func plainNumber(_ text: String) -> Double? {
  var digits = false
  var separators = 0
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits = true
    case UInt8(ascii: "."), UInt8(ascii: ","): separators += 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"): guard index == 0 else { return nil }
    default: return nil
    }
  }
  guard digits, separators <= 1 else { return nil }
  return Double(text.replacing(",", with: "."))
}

import Running
import WrittenValues
import XMLStream

/// An instant as it is written for people: `25/03/2026 06:00:00`, `Tue, 10 Mar 2026 06:00:00 GMT`,
/// `Tue Mar 10 06:00:00 2026`, `Mar 10, 2026 6:00:00 PM`, `06:00:00 25.03.2026`, in digits of any script.
struct WrittenTimestamp {
  /// With the day first, where either may be.
  let value: Timestamp.Value
  /// Seconds by which it is later with the month first; `nil` where there is but one reading.
  let monthFirstLaterS: Double?
  /// Which of both it proves to stand first.
  let order: DateOrder?

  /// Longer texts are none.
  private static let longest = 96
  /// Hours east of Greenwich: RFC 822, and the zones of Europe.
  private static let zones: [String: Int] = [
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8,
    "PDT": -7, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
  ]

  /// Words of zones in two parts of the world, such as Chicago's and China's: they tell none.
  private static let ofTwoZones: Set = ["CST", "MST", "IST", "BST", "AST", "GST"]

  /// `nil` for what is no date with a time.
  init?(_ text: Span<UInt8>) {
    let inked = text.inked
    guard (10...Self.longest).contains(inked.count) else { return nil }
    let text = PlainDigits.plain(String(text.extracting(inked)))
    guard text.contains(":") else { return nil }
    // Behind the time Java and browsers name the zone.
    var words = Self.parted(text.prefix { $0 != "(" && $0 != "[" })
      .split { $0.isWhitespace || $0 == "," }
    let offsetS = Self.takeOffset(from: &words)
    if words.first?.contains(":") == true, let date = words.dropFirst().firstIndex(where: isDate) {
      words = Array(words[date...] + words[..<date])
    }
    // As C writes it, the year stands behind the time.
    if let year = words.last, year.count == 4, year.allSatisfy(\.isNumber),
      let clock = words.firstIndex(where: { $0.contains(":") })
    {
      words.removeLast()
      words.insert(year, at: clock)
    }
    let written = words.joined(separator: " ")
    func read(_ order: DateOrder) -> Timestamp.Value? {
      guard case .read(let start) = LoggedTime(written, order: order, strictly: true) else {
        return nil
      }
      switch start {
      case .local(let day, let seconds):
        let local = Double(day.daysSince1970 * 86_400 + seconds) + Self.fraction(of: written)
        return Timestamp.Value(seconds: local - (offsetS ?? 0), lacksZone: offsetS == nil)
      case .instant(let instant):
        return Timestamp.Value(
          seconds: instant + Self.fraction(of: written), lacksZone: false)
      }
    }
    let (dayFirst, monthFirst) = (read(.dayFirst), read(.monthFirst))
    guard let value = dayFirst ?? monthFirst else { return nil }
    self.value = value
    if let dayFirst, let monthFirst {
      order = nil
      monthFirstLaterS = dayFirst == monthFirst ? nil : monthFirst.seconds - dayFirst.seconds
    } else {
      order = dayFirst == nil ? .monthFirst : .dayFirst
      monthFirstLaterS = nil
    }
  }

  /// The text with a blank for the T between date and time.
  private static func parted(_ text: Substring) -> String {
    var parted = ""
    for (index, character) in zip(text.indices, text) {
      let isBetween =
        character.lowercased() == "t" && parted.last?.isNumber == true
        && text[text.index(after: index)...].first?.isNumber == true
      parted.append(isBetween ? " " : character)
    }
    return parted
  }

  /// The instant of an element that stands for itself, also as it is written for people; `nil` where the day
  /// and the month could change places.
  static func alone(_ text: Span<UInt8>) -> Double? {
    if let value = Timestamp.parse(text) { return value.seconds }
    guard let written = WrittenTimestamp(text), written.monthFirstLaterS == nil else { return nil }
    return written.value.seconds
  }

  /// Takes the words of a zone away; how many seconds it is ahead of UTC, `nil` where they leave it open.
  private static func takeOffset(from words: inout [Substring]) -> Double? {
    for (index, word) in words.enumerated() {
      var rest = word
      if let hours = zones[word.uppercased()] {
        words.remove(at: index)
        return Double(hours * 3_600)
      }
      if ofTwoZones.contains(word.uppercased()) {
        words.remove(at: index)
        return nil
      }
      if ["GMT", "UTC"].contains(word.prefix(3).uppercased()) { rest = word.dropFirst(3) }
      guard let sign = rest.first, "+-".contains(sign) else { continue }
      let digits = rest.dropFirst().filter { $0 != ":" }
      guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
        let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)), hours <= 14,
        minutes < 60
      else { continue }
      words.remove(at: index)
      return Double((hours * 60 + minutes) * (sign == "-" ? -60 : 60))
    }
    return nil
  }

  /// The part of a second behind the time's last colon.
  private static func fraction(of text: String) -> Double {
    guard let colon = text.lastIndex(of: ":") else { return 0 }
    let rest = text[colon...].dropFirst(3)
    guard rest.first == "." else { return 0 }
    let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return Double("0.\(digits.prefix(9))") ?? 0
  }
}

/// Whether a word is a date, or begins one.
private func isDate(_ word: Substring) -> Bool {
  word.first?.isNumber == true && word.contains { "-/.".contains($0) }
}

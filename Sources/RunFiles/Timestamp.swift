import Running

/// Instants as files write them: ISO 8601 with what watches make of it.
enum Timestamp {
  /// Seconds since 1970, whether the text named no zone and was taken for UTC, and whether its year is
  /// of the Buddhist calendar.
  struct Value: Equatable {
    var seconds: Double
    var lacksZone: Bool
    var isBuddhist = false
  }

  /// Years of the Buddhist calendar that are 1980 to 2199 of ours.
  ///
  /// It counts the same days from 543 years earlier; an iPhone set to it lets a careless formatter write so.
  private static let buddhistYears = 1_980 + buddhistAheadYears...2_199 + buddhistAheadYears
  private static let buddhistAheadYears = 543

  /// Reads `2026-06-07T09:30:15.25+02:00` and its kin.
  ///
  /// A blank may stand for the T and before the offset, a comma for the point, slashes or nothing for the
  /// dashes, or `07.06.2026` for the date, `+0200`, `+02`, `UTC` or `+00:00Z` for the offset; seconds may be missing. Ten digits are seconds
  /// since 1970, with a fraction or without, thirteen are milliseconds. `nil` for anything else. The year may be any; see
  /// `StatedDates.plausible`.
  static func parse(_ text: Span<UInt8>) -> Value? {
    let inked = text.inked
    guard inked.count <= Cursor.capacity else { return nil }
    if let seconds = sinceEpoch(text.extracting(inked)) {
      return Value(seconds: seconds, lacksZone: false)
    }
    var cursor = Cursor(text.extracting(inked))
    guard let date = cursor.date() else { return nil }
    let (written, month, day, hasMarks) = date
    let isBuddhist = buddhistYears.contains(written)
    let year = isBuddhist ? written - buddhistAheadYears : written
    guard (1...12).contains(month), day >= 1, day <= daysInMonth(month, of: year),
      cursor.take("T") || cursor.take("t") || cursor.take(" "),
      // Some clocks run on past midnight as 24, 25 and so on of the same date.
      let hour = cursor.digits(2), hour < 30, cursor.take(":") || !hasMarks,
      let minute = cursor.digits(2), minute < 60
    else { return nil }
    var seconds = 0.0
    if cursor.take(":") || !hasMarks && cursor.isAtDigit {
      // 60 is a leap second.
      guard let whole = cursor.digits(2), whole <= 60 else { return nil }
      seconds = Double(whole)
      if cursor.take(".") || cursor.take(",") {
        guard let fraction = cursor.fraction() else { return nil }
        seconds += fraction
      }
    }
    guard let offset = cursor.offset() else { return nil }
    guard cursor.isAtEnd else { return nil }
    let days = LocalDay(year: year, month: month, day: day).daysSince1970
    let minutes = (days * 24 + hour) * 60 + minute - (offset.minutes ?? 0)
    return Value(
      seconds: Double(minutes * 60) + seconds, lacksZone: offset.minutes == nil,
      isBuddhist: isBuddhist)
  }

  /// Programs that write a clock's own count know no zones: it is UTC.
  private static func sinceEpoch(_ text: Span<UInt8>) -> Double? {
    let isDecimal = text.count > 11 && text[10] == UInt8(ascii: ".")
    guard text.count == 10 || text.count == 13 || isDecimal else { return nil }
    var (value, places) = (0.0, 1.0)
    for index in text.indices where !isDecimal || index != 10 {
      guard text[index] >= 48, text[index] <= 57 else { return nil }
      // Further places change nothing.
      guard index < 20 else { continue }
      value = value * 10 + Double(text[index] - 48)
      if isDecimal, index > 10 { places *= 10 }
    }
    return text.count == 13 && !isDecimal ? value / 1000 : value / places
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A place in the text, of which it holds a copy on the stack.
  private struct Cursor {
    static let capacity = 48
    private var text = InlineArray<48, UInt8>(repeating: 0)
    private let count: Int
    private var index = 0

    init(_ source: Span<UInt8>) {
      count = source.count
      for index in source.indices { text[index] = source[index] }
    }

    var isAtEnd: Bool { index == count }

    /// `2026-06-07`, `2026/06/07`, `20260607` or `07.06.2026`, and whether marks stand between.
    mutating func date() -> (year: Int, month: Int, day: Int, hasMarks: Bool)? {
      if count > 5, text[2] == UInt8(ascii: "."), text[5] == UInt8(ascii: ".") {
        guard let day = digits(2), take("."), let month = digits(2), take("."),
          let year = digits(4)
        else { return nil }
        return (year, month, day, true)
      }
      guard let year = digits(4) else { return nil }
      let mark: Unicode.Scalar? = take("-") ? "-" : take("/") ? "/" : nil
      guard let month = digits(2), mark.map({ take($0) }) ?? true, let day = digits(2) else {
        return nil
      }
      return (year, month, day, mark != nil)
    }

    var isAtDigit: Bool { index < count && text[index] >= 48 && text[index] <= 57 }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard index < count, text[index] == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    private mutating func digit() -> Int? {
      guard index < count, text[index] >= 48, text[index] <= 57 else { return nil }
      index += 1
      return Int(text[index - 1]) - 48
    }

    mutating func digits(_ count: Int) -> Int? {
      var value = 0
      for _ in 0..<count {
        guard let next = digit() else { return nil }
        value = value * 10 + next
      }
      return value
    }

    mutating func fraction() -> Double? {
      guard var value = digit().map({ Double($0) }) else { return nil }
      var scale = 10.0
      while let next = digit() {
        // Watches write at most nine places; further ones change nothing.
        if scale < 1e9 {
          value = value * 10 + Double(next)
          scale *= 10
        }
      }
      return value / scale
    }

    /// Minutes east of Greenwich, `nil` within for no zone; `nil` for a malformed one.
    mutating func offset() -> (minutes: Int?, Void)? {
      if isAtEnd { return (nil, ()) }
      _ = take(" ")
      if takeZulu() || takeWord("UTC") || takeWord("GMT") { return (0, ()) }
      let sign: Int
      if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
      guard let hours = digits(2), hours <= 14 else { return nil }
      if isAtEnd { return (sign * hours * 60, ()) }
      _ = take(":")
      guard let minutes = digits(2), minutes < 60 else { return nil }
      // Some add the letter of UTC to whatever they write.
      _ = take("Z")
      return (sign * (hours * 60 + minutes), ())
    }

    private mutating func takeZulu() -> Bool {
      var isTaken = false
      while take("Z") || take("z") { isTaken = true }
      return isTaken
    }

    private mutating func takeWord(_ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      guard count - index >= length else { return false }
      for place in 0..<length where text[index + place] != word.utf8Start[place] { return false }
      index += length
      return true
    }
  }
}

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
  /// A blank may stand for the T, a comma for the point, `+0200` or `+02` for the offset; seconds may
  /// be missing. `nil` for anything else. The year may be any; see `StatedDates.plausible`.
  static func parse(_ text: Span<UInt8>) -> Value? {
    let inked = text.inked
    guard inked.count <= Cursor.capacity else { return nil }
    var cursor = Cursor(text.extracting(inked))
    guard let written = cursor.digits(4), cursor.take("-"), let month = cursor.digits(2),
      cursor.take("-"), let day = cursor.digits(2)
    else { return nil }
    let isBuddhist = buddhistYears.contains(written)
    let year = isBuddhist ? written - buddhistAheadYears : written
    guard (1...12).contains(month), day >= 1, day <= daysInMonth(month, of: year),
      cursor.take("T") || cursor.take("t") || cursor.take(" "),
      // Some clocks run on past midnight as 24, 25 and so on of the same date.
      let hour = cursor.digits(2), hour < 30, cursor.take(":"), let minute = cursor.digits(2),
      minute < 60
    else { return nil }
    var seconds = 0.0
    if cursor.take(":") {
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
      if take("Z") || take("z") { return (0, ()) }
      let sign: Int
      if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
      guard let hours = digits(2), hours <= 14 else { return nil }
      if isAtEnd { return (sign * hours * 60, ()) }
      _ = take(":")
      guard let minutes = digits(2), minutes < 60 else { return nil }
      return (sign * (hours * 60 + minutes), ())
    }
  }
}

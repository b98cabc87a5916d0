package import Running

/// What a date and time in a table say; read without locale or clock.
///
/// Known forms: `2024-01-15 10:30:00`, the same with `T`, with `Z` or an offset, or without time;
/// `30 Jun 2025, 19:56`; `4. maj 2026 18.30`; `Jan 15, 2024 10:30 AM`; `2026年5月4日`, `2026. máj. 4.`;
/// `15.01.2024`; and
/// `01/15/2024` where only one reading is a date or the order is known. With an offset it is an instant,
/// else local time; a date alone is its midnight. Fractions of a second are dropped.
package enum LoggedTime: Equatable {
  case read(SessionStart)
  /// Day first and month first are both dates.
  case ambiguous
  case unreadable

  /// - Parameters:
  ///   - order: decides where both readings are dates.
  ///   - strictly: whether a date that is none in that order is unreadable.
  package init(_ text: String, order: DateOrder? = nil, strictly: Bool = false) {
    let (date, clock) = Self.words(text)
    guard let day = Day(date[...], order, strictly) else { self = .unreadable; return }
    guard case .read(let local) = day else { self = .ambiguous; return }
    guard !clock.isEmpty else { self = .read(.local(local, seconds: 0)); return }
    guard let clock = Clock(clock[...]) else { self = .unreadable; return }
    guard let offset = clock.offset else {
      self = .read(.local(local, seconds: clock.seconds))
      return
    }
    self = .read(.instant(Double(local.daysSince1970 * 86_400 + clock.seconds - offset)))
  }

  private static let signs = [
    ("年", "-"), ("月", "-"), ("日", " "), ("時", ":"), ("时", ":"), ("分", " "),
  ]
  private static let halves = [
    ("午前", "am"), ("午後", "pm"), ("上午", "am"), ("下午", "pm"), ("오전", "am"), ("오후", "pm"),
  ]

  /// The words of the date, without those that say nothing, and those of the time.
  private static func words(_ text: String) -> (date: [Substring], clock: [Substring]) {
    var text = text
    for (mark, replacement) in Self.signs where text.contains(mark) {
      text = text.replacing(mark, with: replacement)
    }
    // The same signs are days of the week elsewhere.
    if text.contains("년") {
      for (mark, replacement) in [("년 ", "-"), ("년", "-"), ("월 ", "-"), ("월", "-"), ("일", " ")] {
        text = text.replacing(mark, with: replacement)
      }
    }
    // Halves of the day stand before the time there, and behind it everywhere else.
    for (mark, half) in Self.halves where text.contains(mark) {
      text = text.replacing(mark, with: " ") + " " + half
    }
    var words = text.split { $0.isWhitespace || $0 == "," }
    if let first = words.first, let mark = first.firstIndex(of: "T"), mark == first.dateEnd {
      words[0] = first[first.index(after: mark)...]
      words.insert(first[..<mark], at: 0)
    }
    let clockAt = words.firstIndex { $0.contains(":") } ?? words.endIndex
    var date = Array(words[..<clockAt])
    var clock = Array(words[clockAt...])
    // "mar. 4 août": what else names a month is a weekday where a month follows.
    let months = date.indices.filter { MonthNames.month(date[$0]) != nil }
    if months.count == 2, MonthNames.isIdle(date[months[0]]) { date.remove(at: months[0]) }
    date.removeAll { MonthNames.month($0) == nil && MonthNames.isIdle($0) }
    let isOneWord = date.first.map { $0.last != "." && $0.contains { "-/.".contains($0) } } ?? false
    // "18.30" and "18h30" are times only behind a whole date.
    if clock.isEmpty, date.count == (isOneWord ? 2 : 4), let time = date.last,
      let mark = time.firstIndex(where: { ".hH".contains($0) })
    {
      clock = [time[..<mark] + ":" + time[time.index(after: mark)...]]
      date.removeLast()
    }
    return (date, clock)
  }
}

extension Substring {
  /// Where a leading `2024-01-15` ends.
  fileprivate var dateEnd: Index? { index(startIndex, offsetBy: 10, limitedBy: endIndex) }

  /// A number of plain digits, `width` of them.
  fileprivate func number(_ width: ClosedRange<Int>) -> Int? {
    guard width.contains(count), allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(self)
  }

  fileprivate func parts(_ separator: Character) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

/// A date in digits or with the name of its month.
private enum Day {
  case read(LocalDay)
  case ambiguous

  init?(_ words: ArraySlice<Substring>, _ order: DateOrder?, _ strictly: Bool) {
    var words = Array(words)
    if words.count == 1, words[0].contains(where: \.isLetter) {
      words = words[0].split { "-/.".contains($0) }
    }
    switch words.count {
    case 1: self.init(digits: words[0].trimmingDot, order, strictly)
    case 3 where words[1].trimmingDot.number(1...2) != nil && words[0].last == ".":
      // "4. 5. 2026" and "2026. 5. 4."
      self.init(digits: words.map(\.trimmingDot).joined(separator: ".")[...], order, strictly)
    case 3 where words[0].trimmingDot.number(4...4) != nil:
      guard let year = Self.year(words[0].trimmingDot), let month = MonthNames.month(words[1]),
        let day = words[2].trimmingDot.number(1...2), let date = Self.day(year, month, day)
      else { return nil }
      self = .read(date)
    case 3:
      let first = MonthNames.month(words[0])
      guard let month = first ?? MonthNames.month(words[1]),
        let day = (first == nil ? words[0] : words[1]).trimmingDot.number(1...2),
        let year = Self.year(words[2].trimmingDot), let date = Self.day(year, month, day)
      else { return nil }
      self = .read(date)
    default: return nil
    }
  }

  private init?(digits text: Substring, _ order: DateOrder?, _ strictly: Bool) {
    guard let separator = text.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = text.parts(separator)
    guard parts.count == 3 else { return nil }
    if let year = parts[0].number(4...4) {
      guard let month = parts[1].number(1...2), let day = parts[2].number(1...2),
        let date = Self.day(year, month, day)
      else { return nil }
      self = .read(date)
      return
    }
    guard let first = parts[0].number(1...2), let second = parts[1].number(1...2),
      // With dashes a year of two digits may as well stand first.
      let year = separator == "-" ? parts[2].number(4...4) : Self.year(parts[2])
    else { return nil }
    let dayFirst = Self.day(year, second, first)
    let monthFirst = separator == "." ? nil : Self.day(year, first, second)
    if strictly, separator != "." {
      guard let date = order == .monthFirst ? monthFirst : dayFirst else { return nil }
      self = .read(date)
      return
    }
    guard let date = (order == .monthFirst ? monthFirst ?? dayFirst : dayFirst ?? monthFirst) else {
      return nil
    }
    let isOpen = dayFirst != nil && monthFirst != nil && first != second && order == nil
    self = isOpen ? .ambiguous : .read(date)
  }

  private static func year(_ text: Substring) -> Int? {
    text.number(4...4) ?? text.number(2...2).map { 2000 + $0 }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDay? {
    guard (1970...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let date = LocalDay(year: year, month: month, day: day)
    return date.date.day == day ? date : nil
  }
}

/// A time of day with its offset from UTC in seconds, where one is given.
private struct Clock {
  var seconds: Int
  var offset: Int?

  init?(_ words: ArraySlice<Substring>) {
    var text = words.joined().lowercased()[...]
    for (mark, short) in [("a.m.", "am"), ("p.m.", "pm")] where text.hasSuffix(mark) {
      text = text.dropLast(4) + short
    }
    if text.hasSuffix("uhr") { text = text.dropLast(3) }
    var isAfternoon: Bool?
    for (mark, afternoon) in [("am", false), ("pm", true)] where text.hasSuffix(mark) {
      text = text.dropLast(2)
      isAfternoon = afternoon
    }
    if let mark = text.firstIndex(where: { "z+-".contains($0) }) {
      guard isAfternoon == nil, let offset = Self.offset(text[mark...]) else { return nil }
      self.offset = offset
      text = text[..<mark]
    }
    let parts = text.parts(":")
    guard (2...3).contains(parts.count), var hour = parts[0].number(1...2), hour < 24,
      let minute = parts[1].number(2...2), minute < 60
    else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    seconds = hour * 3600 + minute * 60
    guard parts.count == 3 else { return }
    let second = parts[2].parts(".")
    guard second.count <= 2, let whole = second[0].number(2...2), whole < 60,
      second.count == 1 || second[1].number(1...9) != nil
    else { return nil }
    seconds += whole
  }

  /// `z`, `+05`, `+0530` or `-05:30`.
  private static func offset(_ text: Substring) -> Int? {
    if text == "z" { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, let hours = digits.prefix(2)[...].number(2...2),
      let minutes = digits.count == 2 ? 0 : digits.suffix(2)[...].number(2...2), hours <= 14,
      minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (text.first == "-" ? -1 : 1)
  }
}

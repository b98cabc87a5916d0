package import Running

/// Numbers, times and dates as text, the same on every machine.
package enum Format {
  /// `value` with exactly `decimals` decimals and a point, without a sign on zero.
  package static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "unknown" }
    let (whole, rest) = Int(abs(scaled)).quotientAndRemainder(dividingBy: Int(scale))
    var text = scaled < 0 ? "-" : ""
    text += String(whole)
    guard decimals > 0 else { return text }
    let digits = String(rest)
    text += "."
    for _ in digits.utf8.count..<decimals { text += "0" }
    return text + digits
  }

  /// `value` without a needless fraction.
  package static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// A share of 1 as `18 %`, with a no-break space.
  package static func percent(_ share: Double) -> String { fixed(share * 100, 0) + "\u{A0}%" }

  /// Seconds per kilometre or mile as `5:07`.
  package static func pace(_ seconds: Double) -> String { minutes(seconds) }

  /// Seconds as `52:10`, or `1:43:20` from an hour up.
  package static func duration(_ seconds: Double) -> String { minutes(seconds, withHours: true) }

  /// Seconds as `4 h 41 min`, or `41 min` below an hour.
  package static func hours(_ seconds: Double) -> String {
    let minutes = whole(seconds / 60)
    return (minutes < 60 ? "" : "\(minutes / 60)\u{A0}h ") + "\(minutes % 60)\u{A0}min"
  }

  /// Seconds since midnight as `18:05`.
  package static func timeOfDay(_ seconds: Int) -> String {
    twoDigits(seconds / 3_600) + ":" + twoDigits(seconds / 60 % 60)
  }

  /// `1 run`, `2 runs`.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number)\u{A0}" + (number == 1 ? singular : plural ?? singular + "s")
  }

  /// A large count with a thin space between thousands.
  package static func thousands(_ value: Double) -> String {
    let digits = fixed(value, 0)
    guard digits.count > 3 else { return digits }
    return digits.dropLast(3) + "\u{202F}" + digits.suffix(3)
  }

  /// An instant, seconds since 1970, as `2026-06-01T16:05:00Z`.
  package static func instant(_ seconds: Double) -> String {
    let day = LocalDay(utc: seconds)
    return local(day, seconds: Int(seconds.rounded(.down)) - day.daysSince1970 * 86_400) + "Z"
  }

  /// A wall-clock time as `2026-06-01T18:05:00`.
  package static func local(_ day: LocalDay, seconds: Int) -> String {
    "\(day)T\(timeOfDay(seconds)):" + twoDigits(seconds % 60)
  }

  // MARK: Dates in words

  /// `Monday`.
  package static func weekday(_ day: LocalDay) -> String { weekdays[day.weekday] }

  /// `Mon 1 Jun`.
  package static func shortDate(_ day: LocalDay) -> String {
    "\(weekdays[day.weekday].prefix(3))\u{A0}\(day.date.day)\u{A0}\(months[day.date.month - 1].prefix(3))"
  }

  /// `1–7 June 2026`, `29 June – 5 July 2026`.
  package static func dates(of week: Week) -> String {
    let first = week.monday.date
    let last = week.sunday.date
    let end = "\(last.day) \(months[last.month - 1]) \(last.year)"
    if first.month == last.month { return "\(first.day)–\(end)" }
    let start = "\(first.day) \(months[first.month - 1])"
    return start + (first.year == last.year ? "" : " \(first.year)") + " – " + end
  }

  /// `Mon, 08 Jun 2026 03:15:00 +0000`, as the head of a message has it (RFC 5322).
  ///
  /// - Parameter seconds: since 1970.
  package static func messageDate(_ seconds: Double) -> String {
    let (day, text) = (LocalDay(utc: seconds), instant(seconds))
    return "\(weekdays[day.weekday].prefix(3)), \(text.dropFirst(8).prefix(2)) "
      + "\(months[day.date.month - 1].prefix(3)) \(text.prefix(4)) "
      + "\(text.dropFirst(11).prefix(8)) +0000"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  // MARK: Parts

  private static func minutes(_ seconds: Double, withHours: Bool = false) -> String {
    let all = whole(seconds)
    guard withHours, all >= 3_600 else { return "\(all / 60):" + twoDigits(all % 60) }
    return "\(all / 3_600):" + twoDigits(all / 60 % 60) + ":" + twoDigits(all % 60)
  }

  private static func whole(_ value: Double) -> Int {
    Int(exactly: value.rounded()) ?? 0
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

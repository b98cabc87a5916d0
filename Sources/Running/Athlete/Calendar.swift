/// A day in some athlete's time zone, counted from 1970-01-01.
public struct LocalDay: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public var daysSince1970: Int

  public init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  /// The day in UTC of an instant, seconds since 1970.
  public init(utc instant: Double) {
    self.init(daysSince1970: Int((instant / 86_400).rounded(.down)))
  }

  /// The day a text such as `2026-05-31` names, or `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1
    else { return nil }
    self.init(year: year, month: month, day: day)
    // The 31st of a shorter month would be a day of the next.
    guard date.month == month, date.day == day else { return nil }
  }

  /// The proleptic Gregorian date (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  public init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.quotientFloored(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  public var date: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = shifted.quotientFloored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    let shifted = daysSince1970 + 3
    return shifted - shifted.quotientFloored(by: 7) * 7
  }

  public var week: Week { Week(monday: advanced(by: -weekday)) }

  public func advanced(by days: Int) -> LocalDay { LocalDay(daysSince1970: daysSince1970 + days) }

  public static func < (a: LocalDay, b: LocalDay) -> Bool { a.daysSince1970 < b.daysSince1970 }

  /// `2026-06-07`.
  public var description: String {
    let (year, month, day) = date
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}

/// An ISO 8601 week, Monday to Sunday.
public struct Week: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public let monday: LocalDay

  /// The week that begins on `monday`, which must be one.
  public init(monday: LocalDay) {
    precondition(monday.weekday == 0, "a week begins on a Monday")
    self.monday = monday
  }

  /// The week a text such as `2026-W23` names, or `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), parts[1].first == "W",
      parts[1].count == 3, let number = Int(parts[1].dropFirst()), (1...53).contains(number),
      !text.contains("+")
    else { return nil }
    let fourth = LocalDay(year: year, month: 1, day: 4)
    self.init(monday: fourth.week.monday.advanced(by: 7 * (number - 1)))
    guard self.number == number else { return nil }
  }

  public var sunday: LocalDay { monday.advanced(by: 6) }
  public var days: [LocalDay] { (0..<7).map(monday.advanced(by:)) }
  /// The ISO year, which the week's Thursday decides.
  public var year: Int { monday.advanced(by: 3).date.year }
  public var number: Int {
    let first = LocalDay(year: year, month: 1, day: 4).week.monday
    return (monday.daysSince1970 - first.daysSince1970) / 7 + 1
  }

  public func advanced(by weeks: Int) -> Week { Week(monday: monday.advanced(by: 7 * weeks)) }

  public static func < (a: Week, b: Week) -> Bool { a.monday < b.monday }

  /// `2026-W23`.
  public var description: String { padded(year, to: 4) + "-W" + padded(number, to: 2) }
}

extension Int {
  /// Division that rounds towards negative infinity; `divisor` is positive.
  fileprivate func quotientFloored(by divisor: Int) -> Int {
    (self >= 0 ? self : self - divisor + 1) / divisor
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

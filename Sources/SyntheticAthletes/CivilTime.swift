/// Days and clock times of places that follow the European summer time.
///
/// Written out instead of asking the system, whose tables of time zones come and go.
public struct CivilTime: Sendable, Equatable {
  /// Hours ahead of UTC in winter.
  public let winterOffsetHours: Int

  public init(winterOffsetHours: Int) { self.winterOffsetHours = winterOffsetHours }

  /// Days from 1970-01-01 to a date of the Gregorian calendar.
  ///
  /// After Howard Hinnant, "chrono-compatible low-level date algorithms".
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The year, month and day that a count of days since 1970-01-01 falls on.
  public static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (
      yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// The instant, in seconds since 1970 UTC, of a clock time on a local day.
  public func instant(day: Int, secondOfDay: Int) -> Int {
    let winter = day * 86_400 + secondOfDay - winterOffsetHours * 3600
    return winter - (Self.isSummer(winter) ? 3600 : 0)
  }

  /// Whether an instant lies in summer time: from 01:00 UTC on the last Sunday of March to that
  /// of October.
  static func isSummer(_ instant: Int) -> Bool {
    let year = date(ofDay: instant / 86_400).year
    return instant >= lastSunday(year, 3) * 86_400 + 3600
      && instant < lastSunday(year, 10) * 86_400 + 3600
  }

  private static func lastSunday(_ year: Int, _ month: Int) -> Int {
    let last = day(year, month, 31)
    return last - (last + 4) % 7  // 1970-01-01 was a Thursday
  }

  /// An instant as XML writes it, such as `2026-02-17T17:10:05Z`.
  static func utc(_ instant: Int, fraction: String = "") -> String {
    var text = isoDate(ofDay: instant / 86_400)
    text += "T"
    text += clock(instant % 86_400)
    text += fraction
    text += "Z"
    return text
  }

  /// A day as `2026-02-17`.
  static func isoDate(ofDay day: Int) -> String {
    let date = date(ofDay: day)
    return "\(date.year)-" + twoDigits[date.month] + "-" + twoDigits[date.day]
  }

  /// A second of the day as `18:10:05`.
  static func clock(_ second: Int) -> String {
    var text = twoDigits[second / 3600]
    text += ":"
    text += twoDigits[second / 60 % 60]
    text += ":"
    text += twoDigits[second % 60]
    return text
  }

  /// `00` to `99`, since a file holds thousands of times of day.
  private static let twoDigits = (0..<100).map { "\($0)".padded(to: 2) }
}

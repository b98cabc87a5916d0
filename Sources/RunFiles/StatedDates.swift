import Running

/// What a file says of when a recording was, beside the times of its points; the surest first.
struct StatedDates {
  /// Seconds since 1970.
  private(set) var instants: [Double] = []
  /// Noon of days that are named without a time.
  private(set) var days: [Double] = []

  /// 1980 to 2199: no watch recorded before, and no calendar of today's reaches beyond.
  static let plausible = 315_532_800.0..<7_258_118_400

  /// The instant where a clock that was set may have shown it, else `nil`.
  static func credible(_ instant: Double?) -> Double? {
    guard let instant, plausible.contains(instant), ClockEpochs.epoch(near: instant) == nil else {
      return nil
    }
    return instant
  }

  mutating func add(_ instant: Double?) {
    if let instant = Self.credible(instant) { instants.append(instant) }
  }

  /// Of a longer text no more is looked through.
  private static let longestName = 2_000

  /// Adds the date in a name such as `Run 2026-03-10 07:00`, where there is one.
  mutating func add(datesIn name: String?) {
    let bytes = Array((name ?? "").utf8.prefix(Self.longestName))
    guard bytes.count >= 10 else { return addDay(in: bytes) }
    for begin in 0...bytes.count - 10 {
      guard let day = LocalDay(String(decoding: bytes[begin..<begin + 10], as: UTF8.self)) else {
        continue
      }
      // As long as a time follows: with a zone, with seconds, with minutes.
      let lengths = [25, 20, 19, 16].filter { begin + $0 <= bytes.count }
      let instant = lengths.lazy.compactMap { length in
        Timestamp.parse(Array(bytes[begin..<begin + length]).span)?.seconds
      }.first
      if let instant {
        add(instant)
      } else {
        days.append((Double(day.daysSince1970) + 0.5) * 86_400)
      }
      return
    }
    addDay(in: bytes)
  }

  /// Adds the day of `20260310` or `10.03.2026`; where slashes leave open which is the month, both days.
  private mutating func addDay(in bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var readings: [(year: Substring, month: Substring, day: Substring)]
    if let match = text.firstMatch(of: Self.compact) {
      readings = [(match.1, match.2, match.3)]
    } else if let match = text.firstMatch(of: Self.dayFirst) {
      readings = [(match.4, match.3, match.1)]
      if match.2 == "/" { readings.append((match.4, match.1, match.3)) }
    } else {
      return
    }
    for (year, month, day) in readings {
      func padded(_ text: Substring) -> String { text.count == 1 ? "0" + text : String(text) }
      if let day = LocalDay("\(year)-\(padded(month))-\(padded(day))") {
        days.append((Double(day.daysSince1970) + 0.5) * 86_400)
      }
    }
  }

  private nonisolated(unsafe) static let compact =
    /(?:^|\D)(20\d{2})(\d{2})(\d{2})(?:\D|\d{4}(?:\d{2})?(?:\D|$)|$)/
  private nonisolated(unsafe) static let dayFirst =
    /(?:^|\D)(\d{1,2})([.\/])(\d{1,2})[.\/](20\d{2})(?:\D|$)/

  mutating func add(_ others: StatedDates) {
    instants += others.instants
    days += others.days
  }
}

/// The instants that clocks count from which were never set.
enum ClockEpochs {
  /// Of Unix, GPS, Garmin's watches, many chips, Apple's systems: 1970, 1980, 1989, 2000, 2001.
  private static let all = [0.0, 315_964_800, 631_065_600, 946_684_800, 978_307_200]
  /// Such a clock shows its first day, in whatever zone it believes itself to be.
  private static let within = -50_400.0..<86_400

  /// Nearly every instant lies after the last of them.
  private static let end = 978_307_200 + within.upperBound

  /// The epoch whose first day `instant` lies in.
  static func epoch(near instant: Double) -> Double? {
    instant >= end ? nil : all.first { within.contains(instant - $0) }
  }
}

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
    let numbers = Self.numbers(in: bytes)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func isYear(_ begin: Int) -> Bool { bytes[begin...].starts(with: "20".utf8) }
    // A date alone, with hours and minutes, or with seconds too.
    if let number = numbers.first(where: {
      [8, 12, 14].contains($0.count) && isYear($0.lowerBound)
    }
    ) {
      let begin = number.lowerBound
      addDay(
        text(begin..<begin + 4), text(begin + 4..<begin + 6), text(begin + 6..<begin + 8))
      return
    }
    for (day, (month, year)) in zip(numbers, zip(numbers.dropFirst(), numbers.dropFirst(2)))
    where day.count <= 2 && month.count <= 2 && year.count == 4 && isYear(year.lowerBound) {
      guard month.lowerBound == day.upperBound + 1, year.lowerBound == month.upperBound + 1,
        [day.upperBound, month.upperBound].allSatisfy({ "./".utf8.contains(bytes[$0]) })
      else { continue }
      addDay(text(year), text(month), text(day))
      if bytes[day.upperBound] == UInt8(ascii: "/") { addDay(text(year), text(day), text(month)) }
      return
    }
  }

  private mutating func addDay(_ year: String, _ month: String, _ day: String) {
    func padded(_ text: String) -> String { text.count == 1 ? "0" + text : text }
    if let day = LocalDay("\(year)-\(padded(month))-\(padded(day))") {
      days.append((Double(day.daysSince1970) + 0.5) * 86_400)
    }
  }

  /// Where digits stand in a row.
  private static func numbers(in bytes: [UInt8]) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    for (index, byte) in bytes.enumerated()
    where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      if let last = numbers.last, last.upperBound == index {
        numbers[numbers.count - 1] = last.lowerBound..<index + 1
      } else {
        numbers.append(index..<index + 1)
      }
    }
    return numbers
  }

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

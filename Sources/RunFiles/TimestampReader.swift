import Running
import WrittenValues

/// Reads the times of one file, of which nearly all name the minute of the one before.
struct TimestampReader {
  /// `2026-06-07T09:30:`, as the last time in UTC had it.
  private var minute = InlineArray<17, UInt8>(repeating: 0)
  /// Seconds from 1970 to that minute.
  private var minuteS = 0.0
  private var isBuddhist = false
  /// Which of day and month the file's dates prove to stand first.
  private(set) var order: DateOrder?
  /// What could be both, since it was last taken.
  private var open = OpenDates()
  /// So many texts that are no time in a row, and no further one is looked at as people would.
  private static let mostFailures = 50
  private var failures = 0
  private var writtenMinute: WrittenMinute?

  /// The same as `Timestamp.parse(text)`, or else what people write.
  mutating func read(_ text: Span<UInt8>) -> Timestamp.Value? {
    if let seconds = secondsOfKnownMinute(text) {
      return Timestamp.Value(
        seconds: minuteS + seconds, lacksZone: false, isBuddhist: isBuddhist)
    }
    let value = Timestamp.parse(text)
    if let value, let seconds = Self.seconds(text), seconds < 60 {
      for index in minute.indices { minute[index] = text[index] }
      minuteS = (value.seconds / 60).rounded(.down) * 60
      isBuddhist = value.isBuddhist
    }
    return value ?? written(text)
  }

  /// The dates read since the last call that have the day or the month first.
  mutating func takeOpenDates() -> OpenDates {
    defer { open = OpenDates() }
    return open
  }

  private mutating func written(_ text: Span<UInt8>) -> Timestamp.Value? {
    if var value = writtenMinute?.value, let seconds = writtenMinute?.seconds(in: text) {
      value.seconds += seconds
      note(value, writtenMinute?.laterS)
      return value
    }
    guard failures < Self.mostFailures else { return nil }
    guard let written = WrittenTimestamp(text) else {
      failures += 1
      return nil
    }
    failures = 0
    order = order ?? written.order
    note(written.value, written.monthFirstLaterS)
    writtenMinute = WrittenMinute(text, written)
    return written.value
  }

  private mutating func note(_ value: Timestamp.Value, _ laterS: Double?) {
    if let laterS { open.add(value.seconds, laterS: laterS) }
  }

  private func secondsOfKnownMinute(_ text: Span<UInt8>) -> Double? {
    guard text.count > minute.count else { return nil }
    for index in minute.indices where minute[index] != text[index] { return nil }
    return Self.seconds(text)
  }

  /// The `15.250` of `2026-06-07T09:30:15.250Z`; `nil` for times written in another way.
  private static func seconds(_ text: Span<UInt8>) -> Double? {
    let last = text.count - 1
    guard last >= 19, last <= 28, text[last] == UInt8(ascii: "Z"), text[16] == UInt8(ascii: ":")
    else { return nil }
    var value = 0
    var scale = 1
    for index in 17..<last where index != 19 {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
      if index > 19 { scale *= 10 }
    }
    guard last == 19 || last > 20 && text[19] == UInt8(ascii: ".") else { return nil }
    // 60 is a leap second.
    guard value <= 60 * scale + (scale - 1) else { return nil }
    return Double(value / scale) + Double(value % scale) / Double(scale)
  }
}

/// The minute of the last time that was written for people: what stands around its seconds.
private struct WrittenMinute {
  private let before: [UInt8]
  private let behind: [UInt8]
  /// At the first of its seconds.
  private(set) var value: Timestamp.Value
  let laterS: Double?

  /// `nil` where the seconds are not those behind the second of two colons.
  init?(_ text: Span<UInt8>, _ written: WrittenTimestamp) {
    let colons = text.indices.filter { text[$0] == UInt8(ascii: ":") }
    guard colons.count == 2, colons[1] + 2 < text.count else { return nil }
    before = (0...colons[1]).map { text[$0] }
    behind = (colons[1] + 3..<text.count).map { text[$0] }
    value = written.value
    laterS = written.monthFirstLaterS
    guard let seconds = seconds(in: text) else { return nil }
    value.seconds -= seconds
  }

  /// The seconds of a text that is of the same minute.
  func seconds(in text: Span<UInt8>) -> Double? {
    let at = before.count
    guard text.count == at + 2 + behind.count,
      before.indices.allSatisfy({ before[$0] == text[$0] }),
      behind.indices.allSatisfy({ behind[$0] == text[at + 2 + $0] })
    else { return nil }
    let (tens, ones) = (text[at] &- UInt8(ascii: "0"), text[at + 1] &- UInt8(ascii: "0"))
    return tens < 6 && ones < 10 ? Double(tens * 10 + ones) : nil
  }
}

extension PointValues {
  /// Takes `text` for the point's time, or notes what keeps it from being one.
  mutating func readTime(
    _ text: Span<UInt8>, by reader: inout TimestampReader, noting findings: inout Findings
  ) {
    guard let value = reader.read(text) else { return findings.note(.badTime) }
    time = value.seconds
    if value.isBuddhist { findings.note(.datesMended, detail: "years of the Buddhist calendar") }
    if value.lacksZone { findings.note(.timeWithoutZone) }
  }
}

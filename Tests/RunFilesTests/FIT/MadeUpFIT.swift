import SyntheticAthletes

/// Seconds from 1970 to the day from which FIT counts.
let fitEpoch = 631_065_600

/// A FIT activity that a test puts together.
struct MadeUpFIT {
  /// 2026-06-07T09:00:00Z in FIT's count.
  static let start = 1_780_822_800 - fitEpoch

  var writer = FITWriter()

  /// Begins with the message that says what kind of file it is; 4 is an activity.
  init(type: Int? = 4, isBigEndian: Bool = false) {
    writer.isBigEndian = isBigEndian
    writer.define(0, message: 0, [.init(0, .enumeration), .init(1, .uint16), .init(4, .uint32)])
    writer.write(0, [type.map { .number($0) } ?? nil, 1, .number(Self.start)])
  }

  var bytes: [UInt8] { writer.file() }

  /// A message of local type 1 with fields as they are given.
  mutating func message(_ number: UInt16, _ fields: [(FITWriter.Field, FITWriter.Value)]) {
    writer.define(1, message: number, fields.map(\.0))
    writer.write(1, fields.map(\.1))
  }

  /// A record `second` seconds after the start, with further fields.
  mutating func record(_ second: Int, _ fields: [(FITWriter.Field, FITWriter.Value)] = []) {
    message(20, [(.init(253, .uint32), .number(Self.start + second))] + fields)
  }

  /// Records with distance, 3 m/s, and cadence.
  mutating func records(_ seconds: Range<Int>) {
    writer.define(
      2, message: 20, [.init(253, .uint32), .init(5, .uint32), .init(4, .uint8)])
    for second in seconds {
      writer.write(2, [.number(Self.start + second), .number(300 * second), 84])
    }
  }

  /// The timer's event: 0 starts it, 4 stops it.
  mutating func timer(_ second: Int, _ type: Int) {
    message(
      21,
      [
        (.init(253, .uint32), .number(Self.start + second)), (.init(0, .enumeration), 0),
        (.init(1, .enumeration), .number(type)),
      ])
  }

  mutating func session(
    _ seconds: Range<Int>, sport: Int = 1, subSport: FITWriter.Value = nil,
    metres: Int? = nil, cycles: Int? = nil, ascent: Int? = nil
  ) {
    summary(18, seconds, metres: metres, cycles: cycles) {
      $0 += [
        (.init(5, .enumeration), .number(sport)), (.init(6, .enumeration), subSport),
        (.init(22, .uint16), ascent.map { .number($0) } ?? nil),
      ]
    }
  }

  mutating func lap(_ seconds: Range<Int>, metres: Int? = nil, cycles: Int? = nil) {
    summary(19, seconds, metres: metres, cycles: cycles) {
      $0 += [(.init(17, .uint8), 84), (.init(80, .uint8), 64)]
    }
  }

  private mutating func summary(
    _ number: UInt16, _ seconds: Range<Int>, metres: Int?, cycles: Int?,
    _ add: (inout [(FITWriter.Field, FITWriter.Value)]) -> Void
  ) {
    var fields: [(FITWriter.Field, FITWriter.Value)] = [
      (.init(253, .uint32), .number(Self.start + seconds.upperBound)),
      (.init(2, .uint32), .number(Self.start + seconds.lowerBound)),
      (.init(7, .uint32), .number(seconds.count * 1_000)),
      (.init(8, .uint32), .number(seconds.count * 1_000)),
      (.init(9, .uint32), metres.map { .number($0 * 100) } ?? nil),
      (.init(10, .uint32), cycles.map { .number($0) } ?? nil),
    ]
    add(&fields)
    message(number, fields)
  }
}

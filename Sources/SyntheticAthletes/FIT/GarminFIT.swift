/// Writes a recording as a watch keeps it: FIT with cadence in strides and their fraction, a lap for each
/// press of its button, and the session behind them.
public struct GarminFIT: Sendable {
  /// Number of the sport: 1 running, 2 cycling.
  public var sport: Int
  /// Number of the variety of running: 0 none, 1 treadmill, 2 street, 3 trail, 4 track.
  public var subSport: Int
  /// Seconds by which the watch's own clock is ahead of UTC.
  public var utcOffset: Int
  /// Whether the fields are those of old watches, in the older order of bytes and without a fraction.
  public var isOld: Bool
  /// Milliseconds that a foot stays on the ground, the same throughout, where a strap measures it.
  public var contactTime: Double?

  public init(
    sport: Int = 1, subSport: Int = 0, utcOffset: Int = 0, isOld: Bool = false,
    contactTime: Double? = nil
  ) {
    self.sport = sport
    self.subSport = subSport
    self.utcOffset = utcOffset
    self.isOld = isOld
    self.contactTime = contactTime
  }

  /// Seconds from 1970 to the day from which FIT counts.
  private static let epoch = 631_065_600

  /// The whole file.
  public func bytes(of recording: DeviceRecording) -> [UInt8] {
    var writer = FITWriter(isBigEndian: isOld)
    writer.define(
      0, message: 0,
      [
        .init(0, .enumeration), .init(1, .uint16), .init(2, .uint16), .init(3, .uint32z),
        .init(4, .uint32),
      ])
    writer.write(0, [4, 1, 3_990, 3_141_592, .number(recording.start - Self.epoch)])
    writer.define(
      1, message: 21, [.init(253, .uint32), .init(0, .enumeration), .init(1, .enumeration)])
    writer.write(1, [.number(recording.start - Self.epoch), 0, 0])
    writer.define(2, message: 20, recordFields)
    writer.define(3, message: 19, Self.summaryFields(isLap: true))
    for lap in recording.laps {
      for sample in recording.samples[lap.samples] {
        if sample.opensSegment {
          // The timer stood since the sample before.
          writer.write(1, [.number(sample.second - Self.epoch - 1), 0, 4])
          writer.write(1, [.number(sample.second - Self.epoch), 0, 0])
        }
        write(sample, to: &writer)
      }
      let end = recording.samples[lap.samples].last?.second ?? lap.start
      write(
        3, start: lap.start, end: end, timer: lap.seconds,
        metres: recording.metres == nil ? nil : lap.metres, steps: lap.steps,
        ascent: nil, to: &writer)
    }
    writeEnd(of: recording, to: &writer)
    return writer.file(headerSize: isOld ? 12 : 14)
  }

  private var recordFields: [FITWriter.Field] {
    let common: [FITWriter.Field] = [
      .init(253, .uint32), .init(0, .sint32), .init(1, .sint32), .init(5, .uint32),
      .init(3, .uint8), .init(4, .uint8),
    ]
    return common
      + (isOld
        ? [.init(2, .uint16), .init(6, .uint16)]
        : [.init(78, .uint32), .init(73, .uint32), .init(53, .uint8)])
      + (contactTime == nil ? [] : [.init(41, .uint16)])
  }

  private func write(_ sample: DeviceRecording.Sample, to writer: inout FITWriter) {
    func number(_ value: Double?, _ scale: Double, _ offset: Double = 0) -> FITWriter.Value {
      value.map { .number(Int((($0 + offset) * scale).rounded())) } ?? nil
    }
    let semicircles = 2_147_483_648.0 / 180
    let strides = sample.cadence.map { $0 / 2 }
    // A watch of today keeps halves of a stride, an old one none.
    let whole = strides.map { isOld ? $0.rounded() : $0.rounded(.down) }
    let rest = strides.map { ($0 - $0.rounded(.down)) * 2 }.map { $0.rounded(.down) / 2 }
    writer.write(
      2,
      [
        .number(sample.second - Self.epoch), number(sample.position?.latitude, semicircles),
        number(sample.position?.longitude, semicircles), number(sample.distance, 100),
        sample.heartRate.map { .number($0) } ?? nil, number(whole, 1),
        number(sample.altitude, 5, 500), number(sample.speed, 1_000),
      ] + (isOld ? [] : [number(rest, 128)]) + [number(contactTime, 10)])
  }

  // MARK: Sums

  private static func summaryFields(isLap: Bool) -> [FITWriter.Field] {
    [
      .init(253, .uint32), .init(2, .uint32), .init(7, .uint32), .init(8, .uint32),
      .init(9, .uint32), .init(10, .uint32), .init(isLap ? 21 : 22, .uint16),
      .init(isLap ? 25 : 5, .enumeration), .init(isLap ? 39 : 6, .enumeration),
    ]
  }

  private func write(
    _ local: Int, start: Int, end: Int, timer: Int, metres: Double?, steps: Double?, ascent: Int?,
    to writer: inout FITWriter
  ) {
    writer.write(
      local,
      [
        .number(end - Self.epoch), .number(start - Self.epoch), .number((end - start) * 1_000),
        .number(timer * 1_000), metres.map { .number(Int(($0 * 100).rounded())) } ?? nil,
        steps.map { .number(Int(($0 / 2).rounded())) } ?? nil, ascent.map { .number($0) } ?? nil,
        .number(sport), .number(subSport),
      ])
  }

  private func writeEnd(of recording: DeviceRecording, to writer: inout FITWriter) {
    let end = recording.samples.last?.second ?? recording.start
    writer.write(1, [.number(end - Self.epoch), 0, 4])
    let steps = recording.laps.compactMap(\.steps)
    writer.define(4, message: 18, Self.summaryFields(isLap: false))
    write(
      4, start: recording.start, end: end, timer: recording.laps.reduce(0) { $0 + $1.seconds },
      metres: recording.metres.map { _ in recording.laps.reduce(0) { $0 + $1.metres } },
      steps: steps.isEmpty ? nil : steps.reduce(0, +), ascent: ascent(of: recording), to: &writer)
    writer.define(5, message: 34, [.init(253, .uint32), .init(5, .uint32), .init(1, .uint16)])
    writer.write(
      5, [.number(end - Self.epoch), .number(end - Self.epoch + utcOffset), 1])
  }

  /// Metres climbed, as a watch adds them up: rises over the lowest point since the last one.
  private func ascent(of recording: DeviceRecording) -> Int? {
    let heights = recording.samples.compactMap(\.altitude)
    guard var low = heights.first else { return nil }
    var climbed = 0.0
    for height in heights {
      // Less than two metres may be the air's pressure.
      if height - low >= 2 { climbed += height - low }
      if height < low || height - low >= 2 { low = height }
    }
    return Int(climbed)
  }
}

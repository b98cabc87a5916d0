import Running

/// One track point as it is being read; NaN is what the file does not say.
struct PointValues {
  var time = Double.nan
  var latitude = Double.nan
  var longitude = Double.nan
  var altitudeM = Float.nan
  var distanceM = Double.nan
  var speedMPS = Float.nan
  var heartRateBPM = Float.nan
  var cadence = Float.nan
  var contactTimeMS = Float.nan
  var verticalOscillationMM = Float.nan

  /// Drops a position that is half, off the globe or at 0/0; false if there was one to drop.
  mutating func keepsPosition() -> Bool {
    if latitude.isNaN && longitude.isNaN { return true }
    // At 0/0 nobody runs: exporters write it where there is no position.
    let isNowhere = latitude == 0 && longitude == 0
    if abs(latitude) <= 90 && abs(longitude) <= 180 && !isNowhere { return true }
    latitude = .nan
    longitude = .nan
    return false
  }
}

/// Grows the columns of a track point by point; a channel costs nothing until it first appears.
struct TrackBuilder {
  private(set) var track = Track()
  /// Points of the file, with a time or without.
  private(set) var pointsSeen = 0
  private var startsSegment = true
  private var untimed = UntimedPoints()

  init() {}

  /// Goes on where `track` ends.
  init(_ track: Track) { self.track = track }

  mutating func beginSegment() {
    untimed.closeSegment(hasTimes: !startsSegment)
    startsSegment = true
  }

  /// Gives points without a time one where too many would be lost with them; how many got one.
  mutating func layOutUntimed(_ laps: inout [Lap]) -> Int {
    untimed.closeSegment(hasTimes: !startsSegment)
    return untimed.layOut(in: &track, laps: &laps)
  }

  mutating func add(_ points: [PointValues]) {
    for point in points { add(point) }
  }

  /// Adds `point`, whose position is whole or NaN, or counts it as seen where it has no time.
  mutating func add(_ point: PointValues) {
    pointsSeen += 1
    guard !point.time.isNaN else {
      return untimed.add(point, before: track.count, segmentHasTimes: !startsSegment)
    }
    if startsSegment {
      track.segmentStarts.append(track.count)
      startsSegment = false
    }
    let before = track.count
    track.time.append(point.time)
    Self.append(point.latitude, to: &track.latitude, before)
    Self.append(point.longitude, to: &track.longitude, before)
    Self.append(point.altitudeM, to: &track.altitudeM, before)
    Self.append(point.distanceM, to: &track.deviceDistanceM, before)
    Self.append(point.speedMPS, to: &track.deviceSpeedMPS, before)
    Self.append(point.heartRateBPM, to: &track.heartRateBPM, before)
    Self.append(point.cadence, to: &track.deviceCadence, before)
    Self.append(point.contactTimeMS, to: &track.contactTimeMS, before)
    Self.append(point.verticalOscillationMM, to: &track.verticalOscillationMM, before)
  }

  /// Adds points of `next` as they stand, with its segments.
  mutating func add(_ next: Track, _ points: Range<Int>? = nil) {
    let starts = Set(next.segmentStarts)
    for index in points ?? next.time.indices {
      if index == (points?.lowerBound ?? 0) || starts.contains(index) { beginSegment() }
      add(next.values(at: index))
    }
  }

  private static func append<Value: BinaryFloatingPoint>(
    _ value: Value, to column: inout [Value], _ before: Int
  ) {
    if column.isEmpty {
      if value.isNaN { return }
      column = Array(repeating: .nan, count: before)
    }
    column.append(value)
  }
}

extension Track {
  /// What a point holds, as it was read.
  func values(at index: Int) -> PointValues {
    func value<Value: BinaryFloatingPoint>(_ column: [Value]) -> Value {
      column.isEmpty ? .nan : column[index]
    }
    var point = PointValues()
    point.time = time[index]
    point.latitude = value(latitude)
    point.longitude = value(longitude)
    point.altitudeM = value(altitudeM)
    point.distanceM = value(deviceDistanceM)
    point.speedMPS = value(deviceSpeedMPS)
    point.heartRateBPM = value(heartRateBPM)
    point.cadence = value(deviceCadence)
    point.contactTimeMS = value(contactTimeMS)
    point.verticalOscillationMM = value(verticalOscillationMM)
    return point
  }
}

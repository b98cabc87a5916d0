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

/// Grows the columns of a track by points; a channel costs nothing until it first appears.
struct TrackBuilder {
  private var columns = Track()
  /// Points that are not in the columns yet: a column that grows by many at a time is asked for room once.
  private var waiting: [PointValues] = []
  private static let mostWaiting = 256
  /// Points of the file, with a time or without.
  private(set) var pointsSeen = 0
  private var startsSegment = true

  init() {}

  /// Goes on where `track` ends.
  init(_ track: Track) { columns = track }

  /// Points with a time.
  var count: Int { columns.count + waiting.count }

  /// What has been added.
  var track: Track {
    mutating get {
      settle()
      return columns
    }
  }

  mutating func beginSegment() { startsSegment = true }

  /// Adds `point`, whose position is whole or NaN, or counts it as seen where it has no time.
  mutating func add(_ point: PointValues) {
    pointsSeen += 1
    guard !point.time.isNaN else { return }
    if startsSegment {
      columns.segmentStarts.append(count)
      startsSegment = false
    }
    waiting.append(point)
    if waiting.count == Self.mostWaiting { settle() }
  }

  private mutating func settle() {
    let before = columns.count
    columns.time.append(contentsOf: waiting.map(\.time))
    Self.append(waiting, to: &columns.latitude, before) { $0.latitude }
    Self.append(waiting, to: &columns.longitude, before) { $0.longitude }
    Self.append(waiting, to: &columns.altitudeM, before) { $0.altitudeM }
    Self.append(waiting, to: &columns.deviceDistanceM, before) { $0.distanceM }
    Self.append(waiting, to: &columns.deviceSpeedMPS, before) { $0.speedMPS }
    Self.append(waiting, to: &columns.heartRateBPM, before) { $0.heartRateBPM }
    Self.append(waiting, to: &columns.deviceCadence, before) { $0.cadence }
    Self.append(waiting, to: &columns.contactTimeMS, before) { $0.contactTimeMS }
    Self.append(waiting, to: &columns.verticalOscillationMM, before) { $0.verticalOscillationMM }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Adds points of `next` as they stand, with its segments.
  mutating func add(_ next: Track, _ points: Range<Int>? = nil) {
    let starts = Set(next.segmentStarts)
    func value<Value: BinaryFloatingPoint>(_ column: [Value], _ index: Int) -> Value {
      column.isEmpty ? .nan : column[index]
    }
    for index in points ?? next.time.indices {
      if index == (points?.lowerBound ?? 0) || starts.contains(index) { beginSegment() }
      var point = PointValues()
      point.time = next.time[index]
      point.latitude = value(next.latitude, index)
      point.longitude = value(next.longitude, index)
      point.altitudeM = value(next.altitudeM, index)
      point.distanceM = value(next.deviceDistanceM, index)
      point.speedMPS = value(next.deviceSpeedMPS, index)
      point.heartRateBPM = value(next.heartRateBPM, index)
      point.cadence = value(next.deviceCadence, index)
      point.contactTimeMS = value(next.contactTimeMS, index)
      point.verticalOscillationMM = value(next.verticalOscillationMM, index)
      add(point)
    }
  }

  @inline(__always)
  private static func append<Value: BinaryFloatingPoint>(
    _ points: [PointValues], to column: inout [Value], _ before: Int,
    _ value: (PointValues) -> Value
  ) {
    if column.isEmpty {
      guard points.contains(where: { !value($0).isNaN }) else { return }
      column = Array(repeating: .nan, count: before)
    }
    column.append(contentsOf: points.map(value))
  }
}

/// The points of one recording, a column a channel.
///
/// A channel that the recording lacks is an empty array; a gap within a channel is NaN. Every other
/// column has as many entries as `time`. Nothing here is ever 0 for want of a value.
public struct Track: Sendable {
  // MARK: As decoded

  /// Seconds since 1970-01-01T00:00:00Z.
  public var time: [Double] = []
  /// Degrees north, WGS 84, -90 to 90; NaN with `longitude` where there was no fix.
  public var latitude: [Double] = []
  /// Degrees east, WGS 84, -180 to 180.
  public var longitude: [Double] = []
  /// Metres above the device's own datum.
  public var altitudeM: [Float] = []
  /// Metres since the start by the device's own count; may reset or stall.
  public var deviceDistanceM: [Double] = []
  /// Metres per second as the device gave it.
  public var deviceSpeedMPS: [Float] = []
  /// Beats per minute.
  public var heartRateBPM: [Float] = []
  /// Per minute in the unit of the file: strides or steps, see ``CadenceUnit``.
  public var deviceCadence: [Float] = []
  /// Milliseconds that a foot stays on the ground, as few programs write it.
  public var contactTimeMS: [Float] = []

  // MARK: As derived

  /// Metres run since the start, never falling.
  public var distanceM: [Double] = []
  /// Whether the interval that ends at this point was spent on the move; false at the first point.
  public var moving: [Bool] = []
  /// Metres per second over a robust window; NaN where the runner did not move.
  public var speedMPS: [Float] = []
  /// Steps per minute, both feet; 0 means standing.
  public var cadenceSPM: [Float] = []
  /// Rise over run as a fraction, -0.45 to 0.45.
  public var grade: [Float] = []
  /// What was underfoot.
  public var surface: [Surface] = []

  /// Indexes of the points that begin a segment of the file, the first included.
  public var segmentStarts: [Int] = []

  public init() {}

  /// Number of points that carry a time.
  public var count: Int { time.count }
  public var isEmpty: Bool { time.isEmpty }
  public var hasPositions: Bool { !latitude.isEmpty }
}

extension Track {
  /// Keeps only the points whose index satisfies `keep`, in every column.
  public mutating func filter(_ keep: (Int) -> Bool) {
    guard !time.indices.allSatisfy(keep) else { return }
    // In place: a column of a large recording is not to be held twice.
    func thin<Value>(_ column: inout [Value]) {
      var next = 0
      for index in column.indices where keep(index) {
        column[next] = column[index]
        next += 1
      }
      column.removeLast(column.count - next)
    }
    let starts = Set(segmentStarts)
    var pendingStart = false
    var newStarts: [Int] = []
    var next = 0
    for index in time.indices {
      pendingStart = pendingStart || starts.contains(index)
      guard keep(index) else { continue }
      if pendingStart { newStarts.append(next) }
      pendingStart = false
      next += 1
    }
    segmentStarts = newStarts
    thin(&time)
    thin(&latitude)
    thin(&longitude)
    thin(&altitudeM)
    thin(&deviceDistanceM)
    thin(&deviceSpeedMPS)
    thin(&heartRateBPM)
    thin(&deviceCadence)
    thin(&contactTimeMS)
    thin(&distanceM)
    thin(&moving)
    thin(&speedMPS)
    thin(&cadenceSPM)
    thin(&grade)
    thin(&surface)
  }
}

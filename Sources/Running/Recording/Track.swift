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
  /// Millimetres that the body rises and falls with a step, as chest straps and pods measure.
  public var verticalOscillationMM: [Float] = []

  // MARK: As derived

  /// Metres run since the start, never falling.
  public var distanceM: [Double] = []
  /// Whether the interval that ends at this point was spent on the move; false at the first point.
  public var moving: [Bool] = []
  /// Metres per second over a robust window; NaN where the runner did not move.
  public var speedMPS: [Float] = []
  /// Steps per minute, both feet; 0 means standing.
  public var cadenceSPM: [Float] = []
  /// Whether the sensor gave the cadence of this point; empty where no point was recorded.
  public var cadenceIsRecorded: [Bool] = []
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

// MARK: - Its columns as parts

extension RecordingParts {
  // Of the file.
  public static let deviceTime = RecordingParts(place: 0)
  public static let position = RecordingParts(place: 1)
  public static let altitude = RecordingParts(place: 2)
  public static let deviceDistance = RecordingParts(place: 3)
  public static let deviceSpeed = RecordingParts(place: 4)
  public static let heartRate = RecordingParts(place: 5)
  public static let deviceCadence = RecordingParts(place: 6)
  public static let contactTime = RecordingParts(place: 7)
  public static let verticalOscillation = RecordingParts(place: 43)
  /// Cadence finer than whole turns: a watch's own file has halves or quarters, most copies have none.
  package static let cadenceFraction = RecordingParts(place: 44)
  public static let segments = RecordingParts(place: 8)
  // Derived.
  /// The device's times in order, each later than the one before.
  public static let time = RecordingParts(place: 15)
  public static let distance = RecordingParts(place: 16)
  public static let moving = RecordingParts(place: 17)
  public static let speed = RecordingParts(place: 18)
  public static let cadence = RecordingParts(place: 19)
  public static let recordedCadence = RecordingParts(place: 20)
  public static let grade = RecordingParts(place: 21)
  public static let surface = RecordingParts(place: 22)
}

extension Track {
  /// Every column beside time, those of the file first.
  static let columns = [
    TrackColumn(.position, "position", \.latitude),
    TrackColumn(.position, nil, \.longitude),
    TrackColumn(.altitude, "altitude", \.altitudeM),
    TrackColumn(.deviceDistance, "device distance", \.deviceDistanceM),
    TrackColumn(.deviceSpeed, "device speed", \.deviceSpeedMPS),
    TrackColumn(.heartRate, "heart rate", \.heartRateBPM),
    TrackColumn(.deviceCadence, "device cadence", \.deviceCadence),
    TrackColumn(.contactTime, "contact time", \.contactTimeMS),
    TrackColumn(.verticalOscillation, "vertical oscillation", \.verticalOscillationMM),
    TrackColumn(.distance, "distance", \.distanceM),
    TrackColumn(.moving, "moving", \.moving),
    TrackColumn(.speed, "speed", \.speedMPS),
    TrackColumn(.cadence, "cadence", \.cadenceSPM),
    TrackColumn(.recordedCadence, "recorded cadence", \.cadenceIsRecorded),
    TrackColumn(.grade, "grade", \.grade),
    TrackColumn(.surface, "surface", \.surface),
  ]

  /// What the file carries at its points besides time.
  package var recorded: RecordingParts {
    let filled = Self.columns.filter { !$0.isEmpty(self) }.map(\.part)
    let hasFraction = deviceCadence.contains { $0.rounded(.down) < $0 }
    return RecordingParts(filled).intersection(.decoded)
      .union(hasFraction ? .cadenceFraction : [])
  }

  /// Keeps only the points whose index satisfies `keep`, in every column.
  public mutating func filter(_ keep: (Int) -> Bool) {
    guard !time.indices.allSatisfy(keep) else { return }
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
    time.thin(keep)
    for column in Self.columns { column.thin(&self, keep) }
  }

  /// Puts the points in another order: at each place the one whose index `order` names there.
  public mutating func reorder(_ order: [Int]) {
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    segmentStarts = Set([0] + segmentStarts.map { places[$0] }).sorted()
    time = order.map { time[$0] }
    for column in Self.columns { column.reorder(&self, order) }
  }
}

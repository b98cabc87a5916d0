/// One activity found in a file, with the channels that the stages have added so far.
public struct Recording: Sendable {
  /// Which decoder read it.
  public var format: FileFormat
  /// Position in the file, from 1.
  public var number: Int
  public var sport: Sport = .unknown
  /// The sport or type in the file's own words.
  public var sportText: String?
  public var name: String?
  public var notes: String?
  /// The device or program that wrote it, in its own words.
  public var creator: String?
  public var track = Track()
  public var laps: [Lap] = []
  /// Track points that carried a time when the file was read, before any was set aside.
  public var pointsRead = 0
  public var findings = Findings()
  /// What the stages decided for the recording as a whole.
  public var figures = RunFigures()

  public init(format: FileFormat, number: Int) {
    self.format = format
    self.number = number
  }
}

/// A format that carries runs.
public enum FileFormat: String, Codable, Sendable {
  case gpx, tcx
}

/// What kind of exercise a recording holds.
public enum Sport: String, Codable, Sendable {
  case running, walking, hiking, biking, swimming, other
  /// The file does not say.
  case unknown
}

/// A lap as the device summed it up; every value is `nil` where the file is silent.
public struct Lap: Sendable {
  /// Seconds since 1970.
  public var start: Double?
  /// Seconds on the lap's own clock, pauses left out by most devices.
  public var totalTimeS: Double?
  /// Metres within this lap.
  public var distanceM: Double?
  /// Per minute in the file's unit.
  public var averageCadence: Double?
  /// Both feet.
  public var steps: Double?
  /// Indexes of the lap's points.
  public var points: Range<Int>

  public init(
    start: Double? = nil, totalTimeS: Double? = nil, distanceM: Double? = nil,
    averageCadence: Double? = nil, steps: Double? = nil, points: Range<Int> = 0..<0
  ) {
    self.start = start
    self.totalTimeS = totalTimeS
    self.distanceM = distanceM
    self.averageCadence = averageCadence
    self.steps = steps
    self.points = points
  }
}

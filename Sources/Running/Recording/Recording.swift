/// One activity found in a file, with the channels that the stages have added so far.
public struct Recording: Sendable {
  /// Which decoder read it.
  public var format: FileFormat
  /// Position in the file, from 1.
  public var number: Int
  public var sport: Sport = .unknown
  /// The sport or type in the file's own words.
  public var sportText: String?
  /// What other words say of the sport, the surest first.
  public var sportWords: [SportWord] = []
  /// `nil` where the format has one element for every cadence, or the file has none.
  public var cadenceElement: CadenceElement?
  public var name: String?
  public var notes: String?
  /// The device or program that wrote it, in its own words.
  public var creator: String?
  public var track = Track()
  public var laps: [Lap] = []
  /// What the file states of the whole.
  public var summary = RecordingSummary()
  public var basis = RecordingBasis.points
  /// Seconds by which the watch's own clock was ahead of UTC, where the file states it.
  public var utcOffsetS: Int?
  /// Why its times cannot be used; such a recording has no points, and only its sport is asked for.
  public var refusal: Rejection?
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

extension Recording {
  /// Keeps only the points for which `keep` is true, and lets the laps name them as before.
  public mutating func thin(_ keep: [Bool]) {
    // Laps name points by index, which moves as points leave.
    var before: [Int32] = [0]
    before.reserveCapacity(keep.count + 1)
    for kept in keep { before.append(before[before.count - 1] + (kept ? 1 : 0)) }
    for index in laps.indices {
      let points = laps[index].points
      laps[index].points = Int(before[points.lowerBound])..<Int(before[points.upperBound])
    }
    track.filter { keep[$0] }
  }
}

// MARK: - Its parts beside columns and figures

extension RecordingParts {
  /// Laps as the device summed them up, and the points of each.
  public static let laps = RecordingParts(place: 9)
  /// Type, name, notes and creator in the file's own words.
  public static let words = RecordingParts(place: 10)
  /// The sport as the file says it.
  public static let fileSport = RecordingParts(place: 11)
  /// The same, or told where the file does not say it.
  public static let sport = RecordingParts(place: 24)
}

extension Recording {
  static let parts: [(RecordingParts, String)] = [
    (.segments, "segments"), (.cadenceFraction, "fraction of cadence"), (.laps, "laps"),
    (.words, "the file's words"),
    (.fileSport, "the file's sport"), (.sportWords, "words on the sport"),
    (.cadenceElement, "element of cadence"), (.summary, "the file's summary"), (.sport, "sport"),
  ]
}

/// A format that carries runs; the raw value is how names of such files end.
public enum FileFormat: String, Codable, Sendable, CaseIterable {
  case gpx, tcx, fit
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

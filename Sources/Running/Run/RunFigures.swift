/// Decisions and totals over a whole recording, filled in stage by stage; they travel whole from the
/// recording to its run and its record.
public struct RunFigures: Codable, Sendable, Equatable {
  public var distanceSource: DistanceSource = .none
  /// Who says that it is running.
  public var sport: SportVerdict?
  /// Seconds on the move.
  public var movingS: Double?
  public var ascentM: Double?
  public var cadenceUnit: CadenceUnit = .none
  public var cadenceSource: CadenceSource?
  /// Median over the running points, steps per minute.
  public var cadenceSPM: Double?
  /// Steps of both feet while moving.
  public var steps: Double?
  /// Of the running, for the athlete's own regression; `nil` without speed.
  public var cadenceSums: CadenceSums?
  /// Change of direction per kilometre, degrees.
  public var turnsDegPerKm: Double?
  /// Of long runs whose end the terrain does not explain.
  public var fade: Fade?
  /// Source and band of every signal that a stage has judged.
  public var quality: [Signal: Quality] = [:]
  /// What was underfoot, stretch by stretch.
  public var ground: [GroundStretch] = []
  /// Mean of the time on the ground that the device recorded while running, milliseconds.
  public var contactTimeMS: Double?
  /// How the foot landed, where the run's own words say so; else the athlete's usual way counts.
  public var strike: FootStrike?
  public var dose: Dose?
  /// What may have been ridden, by time; it is part of all figures.
  public var suspects: [SuspectStretch]?
  /// What each of them adds to the dose.
  public var suspectDoses: [Dose]?
  /// What was run on running tracks, in the order of time; `nil` where nothing was.
  public var ovals: [OvalLaps]?

  private enum CodingKeys: String, CodingKey {
    case sport, steps, fade, quality, ground, strike, dose, suspects, ovals
    case distanceSource = "distance_source"
    case movingS = "moving_s"
    case suspectDoses = "suspect_doses"
    case ascentM = "ascent_m"
    case cadenceUnit = "cadence_unit"
    case cadenceSource = "cadence_source"
    case cadenceSPM = "cadence_spm"
    case cadenceSums = "cadence_sums"
    case turnsDegPerKm = "turns_deg_per_km"
    case contactTimeMS = "contact_time_ms"
  }

  public init() {}

  /// The share of each surface in the distance, the largest first.
  public var surfaces: [SurfaceShare] {
    get { ground.shares }
    set { ground = newValue.map(GroundStretch.init) }
  }

  /// The figures of a recording in which nothing tells what was run.
  var withoutMovement: RunFigures {
    var rest = RunFigures()
    (rest.sport, rest.strike, rest.ground) = (sport, strike, ground)
    return rest
  }
}

// MARK: - Its fields as parts

extension RecordingParts {
  /// Where distance came from, with its band.
  public static let distanceSource = RecordingParts(place: 32)
  /// Seconds on the move, with their band.
  public static let movingTime = RecordingParts(place: 33)
  /// The band of pace.
  public static let pace = RecordingParts(place: 34)
  /// Metres climbed, with their band.
  public static let ascent = RecordingParts(place: 35)
  /// Unit, source, median, steps and sums of cadence, with the bands of cadence and steps.
  public static let cadenceSummary = RecordingParts(place: 36)
  public static let fade = RecordingParts(place: 37)
  /// Change of direction per kilometre, with its band.
  public static let turns = RecordingParts(place: 38)
  /// Surfaces by stretch.
  public static let surfaces = RecordingParts(place: 39)
  public static let strike = RecordingParts(place: 40)
  /// The dose, that of suspect stretches, and recorded time on the ground.
  public static let load = RecordingParts(place: 41)
  /// Stretches that may have been ridden.
  public static let suspects = RecordingParts(place: 42)
  /// What was run on running tracks.
  public static let ovals = RecordingParts(place: 45)
}

extension RunFigures {
  static let parts: [(RecordingParts, String)] = [
    (.distanceSource, "source of distance"), (.movingTime, "moving time"), (.pace, "pace"),
    (.ascent, "ascent"), (.cadenceSummary, "summary of cadence"), (.fade, "fade"),
    (.turns, "turns"), (.surfaces, "surfaces by stretch"), (.strike, "foot strike"),
    (.load, "load"), (.suspects, "suspect stretches"), (.ovals, "laps on tracks"),
  ]
}

/// Where distance came from.
public enum DistanceSource: String, Codable, Sendable {
  case device, gps, none
  /// The athlete, in `corrections.csv` or by hand in a service, in the join.
  case person
}

/// What the file's cadence counts per minute.
public enum CadenceUnit: String, Codable, Sendable {
  /// One foot: half the steps.
  case strides
  /// Both feet.
  case steps
  case none
}

/// How far cadence is to be trusted.
public enum CadenceSource: String, Codable, Sendable {
  /// Recorded in steps per minute.
  case measured
  /// Recorded in strides per minute, or summed over a lap, and converted.
  case converted
  /// Not recorded; from speed, grade and body height, or from the athlete's own earlier runs.
  case estimated
}

/// A recording of running, summed up: what the store keeps and weeks are made of.
///
/// It carries no positions and no traces but the outline of its distance over time.
public struct Run: Codable, Sendable, Equatable {
  public var format: FileFormat
  /// Position in the file, from 1.
  public var number: Int
  public var name: String?
  public var creator: String?
  public var sport: Sport
  /// Seconds since 1970.
  public var start: Double
  /// Seconds from the first point to the last.
  public var elapsedS: Double
  public var movingS: Double?
  /// Track points with a time, as the file has them.
  public var points: Int
  public var distanceM: Double?
  public var distanceSource: DistanceSource
  public var ascentM: Double?
  public var cadenceUnit: CadenceUnit
  public var cadenceSource: CadenceSource?
  public var cadenceSPM: Double?
  public var steps: Double?
  /// For the athlete's own regression of cadence.
  public var cadenceSums: CadenceSums?
  /// `nil` where speed is not known.
  public var speeds: SpeedMetres?
  /// Change of direction per kilometre, degrees.
  public var turnsDegPerKm: Double?
  /// Of long runs whose end the terrain does not explain.
  public var fade: Fade?
  /// Source and band of every signal that a stage has judged.
  public var quality: [Signal: Quality] = [:]
  public var surfaces: [SurfaceShare]
  /// BW·s per leg with its band, absolute: the scale of force is uncertain too.
  public var load: Banded?
  /// Load over that of one easy kilometre, with its band: the scale cancels.
  public var easyKm: Banded?
  public var dose: Dose?
  /// `nil` where nobody says anything about it.
  public var shoe: ShoeWorn? = nil
  /// How the foot landed, where the run's own words say so; else the athlete's usual way counts.
  public var strike: FootStrike? = nil
  public var findings: [Finding]
  /// What the file carries besides times.
  public var recorded: Channels = []
  /// By which the same run is known in another file; see ``Outline/init(time:distanceM:)``.
  public var outline: Outline?

  public var end: Double { start + elapsedS }

  /// Seconds on the move per kilometre, where both are known.
  public var paceSPerKm: Double? {
    guard let movingS, let distanceM, distanceM >= 1, movingS > 0 else { return nil }
    return movingS / distanceM * 1_000
  }
}

extension Run {
  /// Sums up a recording after its stages have run; it must hold a point.
  public init(_ recording: Recording, load: Banded?, easyKm: Banded?) {
    let track = recording.track
    let verdict = recording.verdict
    self.init(
      format: recording.format, number: recording.number, name: recording.name,
      creator: recording.creator, sport: recording.sport, start: track.time[0],
      elapsedS: track.time[track.count - 1] - track.time[0], movingS: verdict.movingS,
      points: recording.pointsRead, distanceM: track.distanceM.last,
      distanceSource: verdict.distanceSource, ascentM: verdict.ascentM,
      cadenceUnit: verdict.cadenceUnit, cadenceSource: verdict.cadenceSource,
      cadenceSPM: verdict.cadenceSPM, steps: verdict.steps, cadenceSums: verdict.cadenceSums,
      speeds: SpeedMetres(track), turnsDegPerKm: verdict.turnsDegPerKm, fade: verdict.fade,
      quality: verdict.quality,
      surfaces: verdict.surfaces, load: load, easyKm: easyKm, dose: verdict.dose,
      shoe: verdict.shoe, strike: verdict.strike, findings: recording.findings.list,
      recorded: track.recorded,
      outline: Outline(time: track.time, distanceM: track.distanceM))
  }
}

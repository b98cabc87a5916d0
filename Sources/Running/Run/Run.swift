/// A recording of running, summed up: what a record keeps and weeks are made of.
///
/// It carries no positions and no traces but the fingerprint of its distance over time.
@dynamicMemberLookup
public struct Run: Codable, Sendable, Equatable {
  /// `nil` for a run that no file holds.
  public var format: FileFormat?
  /// Position in the file, from 1.
  public var number: Int
  public var sport: Sport
  public var name: String?
  /// What somebody wrote about the run in the file; no report shows it.
  public var notes: String?
  public var creator: String?
  /// Seconds since 1970.
  public var start: Double
  /// Seconds by which the watch's own clock was ahead of UTC; `nil` where the file does not state it.
  public var utcOffsetS: Int?
  /// Seconds from the first point to the last.
  public var elapsedS: Double
  /// Track points with a time, as the file has them.
  public var points: Int
  public var distanceM: Double?
  public var figures: RunFigures
  /// Seconds from the first point to the first that is run or walked; `nil` below a minute.
  public var setOffS: Double?
  /// `nil` where speed is not known.
  public var speeds: SpeedMetres?
  /// What the file carries besides times.
  public var recorded: RecordingParts
  /// By which the same run is known in another file; see ``DistanceFingerprint/init(time:distanceM:)``.
  public var fingerprint: DistanceFingerprint?
  public var findings: [Finding]

  public init(
    format: FileFormat?, number: Int = 1, sport: Sport = .running, name: String? = nil,
    notes: String? = nil, creator: String? = nil, start: Double, utcOffsetS: Int? = nil,
    elapsedS: Double, points: Int,
    distanceM: Double? = nil, figures: RunFigures = RunFigures(), setOffS: Double? = nil,
    speeds: SpeedMetres? = nil,
    recorded: RecordingParts = [], fingerprint: DistanceFingerprint? = nil, findings: [Finding] = []
  ) {
    self.format = format
    self.number = number
    self.sport = sport
    self.name = name
    self.notes = notes
    self.creator = creator
    self.start = start
    self.utcOffsetS = utcOffsetS
    self.elapsedS = elapsedS
    self.points = points
    self.distanceM = distanceM
    self.figures = figures
    self.setOffS = setOffS
    self.speeds = speeds
    self.recorded = recorded
    self.fingerprint = fingerprint
    self.findings = findings
  }

  private enum CodingKeys: String, CodingKey {
    case format, number, sport, name, notes, creator, start, points, figures, speeds, recorded,
      fingerprint, findings
    case utcOffsetS = "utc_offset_s"
    case elapsedS = "elapsed_s"
    case distanceM = "distance_m"
    case setOffS = "set_off_s"
  }

  /// Figures of the run as if they were its own; inlined, or each access would make a key path.
  @inlinable
  public subscript<Value>(dynamicMember path: WritableKeyPath<RunFigures, Value>) -> Value {
    get { figures[keyPath: path] }
    set { figures[keyPath: path] = newValue }
  }

  /// Mean speeds at which somebody may have run, m/s: from a shuffle to the fastest mile.
  public static let runnableMPS = 1.0...7.5

  public var end: Double { start + elapsedS }

  /// When the first moving stretch begins, by which a run belongs to its day; seconds since 1970.
  public var setsOff: Double { start + (setOffS ?? 0) }

  /// Whether it is known from points, and not from laps, totals, its start or somebody's word alone.
  public var hasTrack: Bool {
    let others: Set<FindingCode> = [
      .knownFromLaps, .knownFromSummary, .knownFromStart, .enteredByHand,
      .knownFromList,
    ]
    return !findings.contains { others.contains($0.code) }
  }

  /// Seconds from the first point to the last; `nil` where only the start is known.
  public var knownElapsedS: Double? { elapsedS > 0 ? elapsedS : nil }

  /// Seconds on the move per kilometre, where both are known.
  public var paceSPerKm: Double? {
    guard let movingS = figures.movingS, let distanceM, distanceM >= 1, movingS > 0 else {
      return nil
    }
    return movingS / distanceM * 1_000
  }
}

extension Run {
  /// Sums up a recording after its stages have run; it must hold a point.
  public init(_ recording: Recording) {
    let track = recording.track
    let isRecorded = recording.basis == .points
    // Where nobody moved, nothing says how far or how long somebody ran: unknown, which is not 0.
    let isKnown = recording.figures.movingS != 0
    self.init(
      format: recording.format, number: recording.number, sport: recording.sport,
      name: recording.name, notes: recording.notes, creator: recording.creator,
      start: track.time[0], utcOffsetS: recording.utcOffsetS,
      elapsedS: track.time[track.count - 1] - track.time[0],
      points: recording.pointsRead, distanceM: isKnown ? track.distanceM.last : nil,
      figures: isKnown ? recording.figures : recording.figures.withoutMovement,
      setOffS: Self.setOffS(track), speeds: SpeedMetres(track),
      recorded: isRecorded ? track.recorded : [],
      fingerprint: DistanceFingerprint(time: track.time, distanceM: track.distanceM),
      findings: recording.findings.list)
  }

  /// Who waits less before setting off has begun the run.
  private static let leastWaitS = 60.0

  private static func setOffS(_ track: Track) -> Double? {
    guard let first = track.moving.firstIndex(of: true), first > 0 else { return nil }
    let waited = track.time[first - 1] - track.time[0]
    return waited >= leastWaitS ? waited : nil
  }
}

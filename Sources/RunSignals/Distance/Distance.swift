public import Running

/// Distance run: the device's own count where it is sane, else the length of the positions' path.
public struct Distance: StageOfOptions {
  public static let kind = "distance"
  public static let summary =
    "Takes the device's distance where it is sane, judged against positions and laps, else the "
    + "length of the positions' path, on running tracks by laps; leaves out positions that go nowhere while the count does."
  public static let options = [
    StageOption(
      "gap-longer-than-s", 30, in: 5...600,
      "A pause in recording longer than this adds no distance, unless the runner clearly ran on.")
  ]
  public static let reads: RecordingParts = [
    .time, .deviceDistance, .deviceCadence, .laps, .words, .summary,
  ]
  public static let readsIfThere: RecordingParts = [.ovals, .deviceSpeed]
  public static let mends: RecordingParts = [.position]
  public static let writes: RecordingParts = [.distance, .distanceSource]

  let gapS: Double

  public init(_ settings: StageSettings) { gapS = settings["gap-longer-than-s"] }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    let gap = max(gapS, Gaps.thresholdS(track.time))
    let counted = Self.counted(&recording, gapS: gap)
    var path =
      track.hasPositions
      ? PathLength(
        track.time, track.latitude, track.longitude, gapS: gap, laps: recording.laps,
        ovals: recording.figures.ovals ?? []) : nil
    if let way = path,
      OnTheSpot.isOne(
        track, way,
        countedM: counted?.distanceM.last ?? LapTotal(recording.laps, points: track.count)?.metres
          ?? Self.stated(recording))
    {
      recording.findings.note(.positionsWander)
      (recording.track.latitude, recording.track.longitude) = ([], [])
      path = nil
    }
    let goesSomewhere = (path?.distanceM.last ?? 0) > 0
    if let counted {
      var distance = counted.distanceM
      if let path, goesSomewhere, Self.canJudge(recording, metres: distance.last ?? 0) {
        recording.findings.note(
          .distanceStalled,
          count: DeviceDistance.mendStalls(&distance, path.distanceM, track.time))
        Self.judge(distance, path, counted.laps, &recording)
      } else {
        Self.takeUnjudged(distance, counted.laps, &recording)
      }
    } else if !goesSomewhere,
      var distance = DeviceDistance.onLaps(recording.laps, track.time, gapS: gap)
    {
      LapsWithoutPoints.keep(recording.laps, in: &distance, track.time)
      recording.findings.note(.distanceFromLaps, count: recording.laps.count)
      Self.take(distance, .device, .converted, .around(DistanceBand.unjudged), &recording)
    } else if !goesSomewhere, let stated = Self.stated(recording),
      let distance = DeviceDistance.onLaps(
        [Lap(distanceM: stated, points: 0..<track.count)], track.time, gapS: gap)
    {
      Self.take(distance, .device, .converted, .around(DistanceBand.unjudged), &recording)
    } else if let path, goesSomewhere, let stated = Self.stated(recording) {
      let ratio = stated / (path.distanceM.last ?? 1)
      Self.judge(path.distanceM.map { $0 * ratio }, path, nil, &recording, isStated: true)
    } else if let path {
      Self.take(path, &recording)
    } else if let distance = DeviceDistance.bySpeed(track, gapS: gap) {
      recording.findings.note(.distanceFromSpeed)
      Self.take(distance, .device, .estimated, .around(DistanceBand.unjudged), &recording)
    } else {
      recording.findings.note(.noSpeed)
      recording.figures.quality[.distance] = Quality(.none)
    }
  }

  /// The device's own count in metres, and what its laps make of the whole; `nil` where it counts none.
  private static func counted(
    _ recording: inout Recording, gapS: Double
  ) -> (distanceM: [Double], laps: LapTotal?)? {
    let track = recording.track
    guard DeviceDistance.counts(track.deviceDistanceM) else { return nil }
    let laps = LapTotal(recording.laps, points: track.count)
    let unit =
      laps?.unit(of: track.deviceDistanceM) ?? LapTotal.unit(of: track.deviceDistanceM, track)
    if let unit { recording.findings.note(.distanceUnit, detail: "points count in \(unit) m") }
    var (distance, resets, jumps) = DeviceDistance.metres(
      track.time,
      unit.map { unit in track.deviceDistanceM.map { $0 * unit } } ?? track.deviceDistanceM,
      gapS: gapS)
    LapsWithoutPoints.keep(recording.laps, in: &distance, track.time)
    recording.findings.note(.distanceReset, count: resets)
    recording.findings.note(.distanceJump, count: jumps)
    // Of a count so coarse that all of it is leaps nothing is left.
    return (distance.last ?? 0) > 0 ? (distance, laps) : nil
  }

  /// The whole distance as the file states it beside its points, where somebody can have run it.
  private static func stated(_ recording: Recording) -> Double? {
    let time = recording.track.time
    guard recording.basis == .points, let metres = recording.summary.distanceM,
      let first = time.first, let last = time.last, last > first,
      RunnerSpeeds.ofWholeRuns.contains(metres / (last - first))
    else { return nil }
    return metres
  }

  /// Takes a count that no position can judge: laps that disagree, or else the file's total, were set right
  /// by somebody, on a treadmill by the belt's own figure.
  private static func takeUnjudged(
    _ distance: [Double], _ laps: LapTotal?, _ recording: inout Recording
  ) {
    let counted = distance.last ?? 0
    /// Further off than anybody sets right, one of both is no count of this run, and steps tell which.
    func isCorrection(_ ratio: Double) -> Bool {
      abs(ratio - 1) > DistanceBand.lapsAgree
        && (LapTotal.corrections.contains(ratio)
          || StepLength.isPlausible(distance.map { $0 * ratio }, recording.track)
            && !StepLength.isPlausible(distance, recording.track))
    }
    let ratio: Double
    let words: String
    if let laps, let byLaps = laps.ratio(to: distance), isCorrection(byLaps) {
      ratio = byLaps
      words = "laps add up to \(Int(laps.metres.rounded())) m; the laps' were taken"
    } else if let total = stated(recording), isCorrection(total / counted) {
      ratio = total / counted
      words = "the file states \(Int(total.rounded())) m; its total was taken"
    } else {
      return take(distance, .device, .measured, .around(DistanceBand.unjudged), &recording)
    }
    recording.findings.note(
      .distanceConflict, detail: "points count \(metres(distance)) m, " + words)
    take(
      distance.map { $0 * ratio }, .device, .converted,
      .around(max(DistanceBand.unjudged, abs(1 - 1 / ratio))), &recording)
  }

  /// Whether positions can judge a count: they are known at nine of ten points, go somewhere, and the
  /// file does not say that it was run indoors.
  private static func canJudge(_ recording: Recording, metres: Double) -> Bool {
    recording.track.latitude.count { !$0.isNaN } * 10 >= recording.track.count * 9
      && PositionExtent.canJudge(recording.track, metres: metres)
      && !IndoorLabel.stands(in: recording.sportText)
  }

  /// Holds the device's count, or the total that the file states, against the positions, and takes one
  /// of them.
  ///
  /// Within 5 % the device stands. Within 10 % it stands unless its own laps contradict it, as a foot
  /// pod may be off by so much, and so may positions between houses. Beyond, it stands where its laps
  /// agree and positions are too sparse to show the whole way, or where it makes steps that a runner
  /// takes; else positions stand. The band reaches to the other figure while that is within 10 %, or
  /// makes such steps too, and to laps that disagree.
  private static func judge(
    _ device: [Double], _ path: PathLength, _ laps: LapTotal?, _ recording: inout Recording,
    isStated: Bool = false
  ) {
    let counted = device[device.count - 1]
    let ran = path.distanceM[device.count - 1]
    let off = abs(counted / ran - 1)
    let lapsOff = laps?.ratio(to: device).map { abs($0 - 1) }
    let lapsContradict = (lapsOff ?? 0) > 0.02
    /// The way between sparse positions is longer than it shows, so that a longer count is no conflict.
    let isBeyondSparse =
      path.isSparse && counted > ran
      && (lapsOff.map { $0 <= 0.02 } ?? false || counted <= ran * (1 + path.band.above))
    let isDevice =
      off <= 0.05 || isBeyondSparse
      || !lapsContradict && (off <= 0.1 || StepLength.isPlausible(device, recording.track))
    let lapsDisagree = (lapsOff ?? 0) > DistanceBand.lapsAgree
    // What is stated and not taken is told where the whole is known, by `StatedDistance`.
    if off > 0.05 && !isBeyondSparse && (isDevice || !isStated) || lapsDisagree {
      recording.findings.note(
        .distanceConflict,
        detail:
          "\(isStated ? "the file states" : "the device counted") \(metres(device)) m, positions make \(metres(path.distanceM)) m"
          + (laps.map { ", laps add up to \(Int($0.metres.rounded())) m" } ?? "")
          + "; \(isDevice ? isStated ? "its total" : "the device's count" : "the positions' way") was taken"
      )
    }
    if isDevice {
      take(
        device, .device, isStated ? .converted : .measured, .around(DistanceBand.device),
        &recording)
    } else {
      take(path, &recording)
    }
    if lapsDisagree, let laps { reach(to: laps.metres, .around(0), &recording) }
    guard !isBeyondSparse,
      off <= 0.1
        || isDevice && StepLength.isPlausible(path.distanceM, recording.track)
    else { return }
    if isDevice {
      reach(to: ran, path.band, &recording)
    } else {
      reach(to: counted, .around(DistanceBand.device), &recording)
    }
  }

  /// Widens the band of distance to that of another figure.
  private static func reach(to metres: Double, _ band: DistanceBand, _ recording: inout Recording) {
    guard let quality = recording.figures.quality[.distance], let low = quality.low,
      let high = quality.high
    else { return }
    recording.figures.quality[.distance] = Quality(
      quality.source, low: min(low, metres * (1 - band.below)),
      high: max(high, metres * (1 + band.above)))
  }

  private static func metres(_ distance: [Double]) -> Int { Int((distance.last ?? 0).rounded()) }

  /// Takes the way of positions, and says where laps on a track make it.
  private static func take(_ path: PathLength, _ recording: inout Recording) {
    if path.onTracksM > 0, let ovals = recording.figures.ovals {
      let laps = ovals.reduce(0) { $0 + $1.laps }
      recording.findings.note(
        .distanceByLaps,
        detail: "\((laps * 10).rounded() / 10) laps make \(Int(path.onTracksM.rounded())) m")
    }
    take(path.distanceM, .gps, .estimated, path.band, &recording)
  }

  private static func take(
    _ distance: [Double], _ source: DistanceSource, _ signal: SignalSource, _ band: DistanceBand,
    _ recording: inout Recording
  ) {
    recording.track.distanceM = distance
    recording.figures.distanceSource = source
    guard let total = distance.last else { return }
    recording.figures.quality[.distance] = Quality(
      signal, low: total * (1 - band.below), high: total * (1 + band.above))
  }
}

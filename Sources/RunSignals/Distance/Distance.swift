public import Running

/// Distance run: the device's own count where it is sane, else the length of the positions' path.
public struct Distance: StageOfOptions {
  public static let kind = "distance"
  public static let summary =
    "Takes the device's distance where it is sane, judged against positions and laps, else the "
    + "length of the positions' path."
  public static let options = [
    StageOption(
      "gap-longer-than-s", 30, in: 5...600,
      "A pause in recording longer than this adds no distance, unless the runner clearly ran on.")
  ]
  public static let reads: RecordingParts = [.time, .position, .deviceDistance, .laps]
  public static let writes: RecordingParts = [.distance, .distanceSource]

  let gapS: Double

  public init(_ settings: StageSettings) { gapS = settings["gap-longer-than-s"] }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    let gap = max(gapS, Gaps.thresholdS(track.time))
    let path =
      track.hasPositions
      ? PathLength(track.time, track.latitude, track.longitude, gapS: gap) : nil
    let goesSomewhere = (path?.distanceM.last ?? 0) > 0
    if DeviceDistance.counts(track.deviceDistanceM) {
      let laps = LapTotal(recording.laps, points: track.count)
      let unit = laps?.unit(of: track.deviceDistanceM)
      if let unit { recording.findings.note(.distanceUnit, detail: "points count in \(unit) m") }
      var (distance, resets, jumps) = DeviceDistance.metres(
        track.time,
        unit.map { unit in track.deviceDistanceM.map { $0 * unit } }
          ?? track.deviceDistanceM, gapS: gap)
      recording.findings.note(.distanceReset, count: resets)
      recording.findings.note(.distanceJump, count: jumps)
      if let path, goesSomewhere, Self.canJudge(track),
        PositionExtent.canJudge(track, metres: distance.last ?? 0)
      {
        recording.findings.note(
          .distanceStalled,
          count: DeviceDistance.mendStalls(&distance, path.distanceM, track.time))
        Self.judge(distance, path, &recording)
      } else {
        Self.takeUnjudged(distance, laps, &recording)
      }
    } else if !goesSomewhere,
      let distance = DeviceDistance.onLaps(recording.laps, track.time, gapS: gap)
    {
      recording.findings.note(.distanceFromLaps, count: recording.laps.count)
      Self.take(distance, .device, .converted, DistanceBand.unjudged, &recording)
    } else if let path {
      Self.take(path.distanceM, .gps, .estimated, path.bandShare, &recording)
    } else {
      recording.findings.note(.noSpeed)
      recording.figures.quality[.distance] = Quality(.none)
    }
  }

  /// Takes a count that no position can judge: laps that disagree were set right by somebody, on a
  /// treadmill by the belt's own figure.
  private static func takeUnjudged(
    _ distance: [Double], _ laps: LapTotal?, _ recording: inout Recording
  ) {
    let counted = distance.last ?? 0
    guard let laps, counted > 0, abs(laps.metres / counted - 1) > DistanceBand.lapsAgree,
      LapTotal.corrections.contains(laps.metres / counted)
    else { return take(distance, .device, .measured, DistanceBand.unjudged, &recording) }
    recording.findings.note(
      .distanceConflict,
      detail: "points count \(Int(counted.rounded())) m, laps add up to "
        + "\(Int(laps.metres.rounded())) m; the laps' were taken")
    let ratio = laps.metres / counted
    take(
      distance.map { $0 * ratio }, .device, .converted,
      max(DistanceBand.unjudged, abs(1 - 1 / ratio)), &recording)
  }

  /// Whether positions are known at nine of ten points, and so can judge a count.
  private static func canJudge(_ track: Track) -> Bool {
    track.latitude.count { !$0.isNaN } * 10 >= track.count * 9
  }

  /// Holds the device's count against the positions, and takes one of them.
  ///
  /// Within 5 % the device stands. Within 10 % it stands unless its own laps contradict it, as a foot
  /// pod may be off by so much, and so may positions between houses. Beyond, positions stand. Either
  /// way the band reaches to the other figure while that is within 10 %.
  private static func judge(_ device: [Double], _ path: PathLength, _ recording: inout Recording) {
    let counted = device[device.count - 1]
    let ran = path.distanceM[device.count - 1]
    let off = abs(counted / ran - 1)
    let laps = recording.laps.reduce(0) { $0 + ($1.distanceM ?? 0) }
    let lapsContradict = laps > 0 && abs(laps / counted - 1) > 0.02
    let isDevice = off <= 0.05 || off <= 0.1 && !lapsContradict
    if off > 0.05 {
      recording.findings.note(
        .distanceConflict,
        detail: "the device counted \(Int(counted.rounded())) m, positions make "
          + "\(Int(ran.rounded())) m"
          + (laps > 0 ? ", laps add up to \(Int(laps.rounded())) m" : "")
          + "; \(isDevice ? "the device's count" : "the positions' way") was taken")
    }
    if isDevice {
      take(device, .device, .measured, DistanceBand.device, &recording)
    } else {
      take(path.distanceM, .gps, .estimated, path.bandShare, &recording)
    }
    guard off <= 0.1, let band = recording.figures.quality[.distance], let low = band.low,
      let high = band.high
    else { return }
    let (other, share) = isDevice ? (ran, path.bandShare) : (counted, DistanceBand.device)
    recording.figures.quality[.distance] = Quality(
      band.source, low: min(low, other * (1 - share)), high: max(high, other * (1 + share)))
  }

  private static func take(
    _ distance: [Double], _ source: DistanceSource, _ signal: SignalSource, _ share: Double,
    _ recording: inout Recording
  ) {
    recording.track.distanceM = distance
    recording.figures.distanceSource = source
    guard let total = distance.last else { return }
    recording.figures.quality[.distance] = Quality(signal, around: total, share: share)
  }
}

/// Half widths of the 10–90 % bands of distance, as shares of it.
///
/// From the errors on made-up runs whose length is known (`Scenario`, twenty runs each), so that four of
/// five keep them in the harder scenarios and more in the others; stated where assumed.
enum DistanceBand {
  /// The device's count, beside positions that agree within 10 %; the band reaches to theirs too.
  static let device = 0.005
  /// The device's count with nothing to judge it by: ASSUMED, as belts and foot pods are commonly off
  /// by some percent and no made-up watch knows by how much.
  static let unjudged = 0.025
  /// Laps and points further apart than this were counted by two.
  static let lapsAgree = 0.03
  /// Positions, a point every 3 s or more often.
  static let often = 0.005
  /// Positions, fewer points.
  static let seldom = 0.009
  /// What rests on pace and not on positions.
  static let guessed = 0.15
}

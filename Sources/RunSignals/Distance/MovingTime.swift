public import Running

/// Which intervals were spent on the move, and how long that was.
public struct MovingTime: StageOfOptions {
  public static let kind = "moving-time"
  public static let summary = "Tells moving from standing, and from a watch that was paused or off."
  public static let options = [
    StageOption(
      "gap-longer-than-s", 30, in: 5...600,
      "A stretch without points longer than this was no running, unless distance grew over it."),
    StageOption(
      "slower-than-m-per-s", RunnerLimits.standingMPS, in: 0.1...1.5,
      "Slower than this over ten seconds is standing."),
  ]
  public static let reads: RecordingParts = [.time, .position, .altitude, .laps]
  public static let readsIfThere: RecordingParts = [.summary]
  public static let mends: RecordingParts = [.distance, .distanceSource]
  public static let writes: RecordingParts = [.moving, .movingTime]

  let gapS: Double
  let standingMPS: Double

  public init(_ settings: StageSettings) {
    gapS = settings["gap-longer-than-s"]
    standingMPS = settings["slower-than-m-per-s"]
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let time = recording.track.time
    let gap = max(gapS, Gaps.thresholdS(time))
    var moving = Self.moving(
      time, recording.track.distanceM, gapS: gap, standingMPS: standingMPS)
    if recording.figures.distanceSource == .gps {
      Standing.takeOut(from: &moving, recording.track, gapS: gap, standingMPS: standingMPS)
    }
    Drift.takeOut(
      from: &moving, recording.track, gapS: gap,
      isCounted: recording.figures.distanceSource == .device)
    Climbs.putBack(into: &moving, recording.track, gapS: gap)
    Standing.widen(&moving, time, recording.track.distanceM, gapS: gap)
    StatedMoving.putBack(into: &moving, recording)
    let byLaps = LapClocks.takeOutPauses(
      from: &moving, recording.laps, time, recording.track.distanceM)
    recording.track.moving = moving
    // Time and distance go together: where nobody ran, positions trembled and counts were pushed on.
    let before = recording.track.distanceM.last ?? 0
    Self.takeOutStanding(from: &recording.track.distanceM, moving)
    if let after = recording.track.distanceM.last, before > 0,
      let band = recording.figures.quality[.distance], let low = band.low, let high = band.high
    {
      recording.figures.quality[.distance] = Quality(
        band.source, low: low * after / before, high: high * after / before)
    }
    Self.sumUp(&recording, byLaps)
  }

  private static func sumUp(_ recording: inout Recording, _ byLaps: LapClocks.Taken) {
    let (time, moving) = (recording.track.time, recording.track.moving)
    var movingS = 0.0
    var pauses = 0
    var pausedS = 0.0
    var standingS = 0.0
    for index in moving.indices.dropFirst() {
      let elapsed = time[index] - time[index - 1]
      if moving[index] {
        movingS += elapsed
        standingS = 0
      } else {
        // Ten seconds make a pause; shorter stops are steps in place.
        if standingS < 10, standingS + elapsed >= 10 { pauses += 1 }
        standingS += elapsed
        pausedS += elapsed
      }
    }
    recording.figures.movingS = movingS
    var detail = "\(Int(pausedS.rounded())) s in all not counted as running"
    if byLaps.pausedS >= 1 {
      detail += ", \(Int(byLaps.pausedS.rounded())) s of them by the laps' own clocks alone"
    }
    recording.findings.note(.pause, count: pauses, detail: detail)
    // Each pause is known to within some seconds at either end.
    let offS = MovingBand.leastS + MovingBand.perPauseS * Double(pauses)
    recording.figures.quality[.moving] = Quality(
      byLaps.isWhole ? .converted : .estimated, low: max(0, movingS - offS),
      high: min(movingS + offS, (time.last ?? 0) - (time.first ?? 0)))
  }

  /// For each point whether the interval that ends there was spent on the move.
  ///
  /// Without any distance everything but gaps counts as moving.
  static func moving(
    _ time: [Double], _ distance: [Double], gapS: Double, standingMPS: Double
  ) -> [Bool] {
    let halfWindowS = 5.0
    var moving = [Bool](repeating: false, count: time.count)
    var begin = 0
    while begin < time.count {
      // A window never reaches over a gap: each stretch between gaps is looked at by itself.
      var end = begin
      while end + 1 < time.count, time[end + 1] - time[end] <= gapS { end += 1 }
      var from = begin
      var to = begin
      for index in begin...end where index > begin {
        let middle = (time[index] + time[index - 1]) / 2
        while from < index - 1, time[from + 1] <= middle - halfWindowS { from += 1 }
        while to < end, time[to] < middle + halfWindowS { to += 1 }
        moving[index] =
          distance.isEmpty
          || (distance[to] - distance[from]) / (time[to] - time[from]) >= standingMPS
      }
      begin = end + 1
      // Over a gap, distance was left where somebody ran on.
      if begin < time.count, !distance.isEmpty {
        moving[begin] =
          (distance[begin] - distance[end]) / (time[begin] - time[end]) >= standingMPS
      }
    }
    return moving
  }

  /// Leaves no metre of `distance` on intervals that are not `moving`.
  static func takeOutStanding(from distance: inout [Double], _ moving: [Bool]) {
    var before = distance.first ?? 0
    for index in distance.indices.dropFirst() {
      let step = moving[index] ? distance[index] - before : 0
      before = distance[index]
      distance[index] = distance[index - 1] + step
    }
  }
}

/// The half width of the 10–90 % band of moving time, seconds; from the errors on made-up runs whose
/// truth is known (`Scenario`: autopause, lights, device-smart), where nine of ten keep it.
enum MovingBand {
  static let leastS = 2.0
  static let perPauseS = 1.5
}

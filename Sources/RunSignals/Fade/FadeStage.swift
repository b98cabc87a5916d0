public import Running

/// How a long run changes towards its end: the last quarter of its moving time against the second,
/// when everybody is warm and nobody is tired.
///
/// The bands are of a lasting change, told from the ups and downs of the minutes: of 60 made-up long
/// runs without tiring 66 % of those of pace held 0, of 60 with it 88 % held the tiring put in. What
/// was run that day, chance included, lay within all of them.
public struct FadeStage: StageOfOptions {
  public static let kind = "fade"
  public static let summary =
    "Tells of long runs how pace at equal grade, cadence and step length drift towards the end."
  public static let options = [
    StageOption(
      "longer-than-s", 4500, in: 1800...36_000,
      "Seconds on the move that a run must exceed to be looked at.")
  ]
  public static let reads: RecordingParts = [
    .time, .position, .distance, .moving, .movingTime, .cadence, .recordedCadence, .cadenceSummary,
    .grade,
  ]
  public static let writes: RecordingParts = [.fade]

  /// Share by which the quarters' ground may differ in what it costs to run on.
  ///
  /// On made-up hills the rule for equal grade is off by about half of that difference.
  static let mostCost = 0.03
  /// By how much the mean size of grade may differ: descents and climbs can cost the same and still
  /// not be alike.
  static let mostSteepness = 0.01

  let longerThanS: Double

  public init(_ settings: StageSettings) { longerThanS = settings["longer-than-s"] }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    let figures = recording.figures
    // Without a position the run was on a belt, taken for level; outdoors the ground must be known.
    guard let movingS = figures.movingS, movingS > longerThanS, !track.distanceM.isEmpty,
      !track.hasPositions || !track.grade.isEmpty
    else { return }
    let hasCadence = figures.cadenceSource == .measured || figures.cadenceSource == .converted
    recording.figures.fade = Self.fade(
      RunQuarter(2, of: track, movingS: movingS, hasCadence: hasCadence),
      RunQuarter(4, of: track, movingS: movingS, hasCadence: hasCadence))
  }

  /// The change between two quarters; `nil` where the terrain may explain it or is not known.
  static func fade(_ second: RunQuarter, _ last: RunQuarter) -> Fade? {
    guard second.knowsGround, last.knowsGround else { return nil }
    let cost = last.cost / second.cost - 1
    guard abs(cost) <= mostCost, abs(last.steepness - second.steepness) <= mostSteepness else {
      return nil
    }
    // Pace is seconds for a metre: the more metres a second, the less of it.
    let pace = MinuteMeans.change(
      from: last.levelSpeedMPS, to: second.levelSpeedMPS, doubt: abs(cost) / 2)
    let cadence = MinuteMeans.change(from: second.cadenceSPM, to: last.cadenceSPM)
    let stepLength = MinuteMeans.change(from: second.stepLengthM, to: last.stepLengthM)
    guard pace != nil || cadence != nil else { return nil }
    return Fade(cadence: cadence, pace: pace, stepLength: stepLength)
  }
}

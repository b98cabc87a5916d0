public import Running

/// How much the way turns: a description only, since nobody has measured what turns do to the calf.
public struct Turns: StageOfOptions {
  public static let kind = "turns"
  public static let summary = "Sums up change of direction in degrees per kilometre."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [.position, .distance]
  public static let writes: RecordingParts = [.turns]

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    recording.figures.quality[.turns] = Quality(.none)
    guard track.hasPositions, !track.distanceM.isEmpty,
      let turns = Turning.degreesPerKm(track.latitude, track.longitude, track.distanceM)
    else { return }
    recording.figures.turnsDegPerKm = turns
    // Against straight pieces of 20 m of the true way: held by nine of ten made-up runs on paths,
    // streets and tracks, by few on narrow bends written every few seconds, where positions tremble
    // at lights, and between high walls, which double the turns.
    recording.figures.quality[.turns] = Quality(
      .estimated, low: max(0, turns * 0.97 - 5), high: turns * 1.14 + 5)
  }
}

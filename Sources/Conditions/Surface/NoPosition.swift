import Running

/// The witness that knows a treadmill by what is missing: distance or cadence without any position, or
/// without one that went somewhere.
///
/// A watch that has lost its satellites has none either, yet it was set to a run outdoors: it wrote altitude. Of
/// eight real files of treadmills by three makers none has altitude, of runs outdoors nearly every one.
struct NoPosition: SurfaceEvidence {
  static let name = SurfaceWitness.noPosition
  static let reads: RecordingParts = [.position, .altitude, .deviceCadence]

  // ASSUMED. Of runs outdoors about one in a hundred has no position, of those indoors nearly all.
  private static let timesWithout = 100.0
  /// The same where altitude moves: most have lost their satellites.
  private static let timesLost = 2.0
  /// Positions that stay within a hall while a count grows, too few for the distance to have left them out: of
  /// rounds in a yard or of the minutes at a door.
  private static let timesNowhere = 3.0
  /// Positions that move indoors are drawn by programs, or were recorded on a ship.
  private static let timesWith = 0.02
  /// Barometers indoors move by the weather, and by doors and fans; ASSUMED, metres.
  private static let movesM: Float = 10

  init(_ settings: StageSettings) {}

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    let track = recording.track
    if track.latitude.contains(where: { !$0.isNaN }) {
      let isNowhere = !PositionExtent.canJudge(track, metres: track.distanceM.last ?? 0)
      return onAll(
        of: recording,
        SurfaceOdds([.treadmill: isNowhere ? Self.timesNowhere : Self.timesWith]))
    }
    guard !track.distanceM.isEmpty || !track.deviceCadence.isEmpty else { return [] }
    let altitudes = track.altitudeM.lazy.filter { !$0.isNaN }
    let isLost = (altitudes.max() ?? 0) - (altitudes.min() ?? 0) >= Self.movesM
    return onAll(
      of: recording, SurfaceOdds([.treadmill: isLost ? Self.timesLost : Self.timesWithout]))
  }
}

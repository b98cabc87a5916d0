import Running

/// The witness that knows a treadmill by what is missing: distance or cadence without any position, or
/// without one that went somewhere, as those were left out before.
struct NoPosition: SurfaceEvidence {
  static let name = SurfaceWitness.noPosition
  static let reads: RecordingParts = [.position, .deviceCadence]

  // ASSUMED. Of runs outdoors about one in a hundred has no position, of those indoors nearly all.
  private static let timesWithout = 100.0
  /// Positions that move indoors are drawn by programs, or were recorded on a ship.
  private static let timesWith = 0.02

  init(_ settings: StageSettings) {}

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    let track = recording.track
    if track.latitude.contains(where: { !$0.isNaN }) {
      return onAll(of: recording, SurfaceOdds([.treadmill: Self.timesWith]))
    }
    guard !track.distanceM.isEmpty || !track.deviceCadence.isEmpty else { return [] }
    return onAll(of: recording, SurfaceOdds([.treadmill: Self.timesWithout]))
  }
}

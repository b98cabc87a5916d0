import Running

/// The witness that knows a treadmill by what is missing: distance or cadence without any position, or
/// without one that went somewhere, as those were left out before.
struct NoPosition: SurfaceEvidence {
  static let names: [SurfaceWitness] = [.noPosition]
  static let reads: RecordingParts = [.position, .deviceCadence]

  init(_ settings: StageSettings) {}

  func stretches(of recording: Recording) -> [SurfaceStretch]? {
    Self.opinion(on: recording)?.onAll(of: recording)
  }

  static func opinion(on recording: Recording) -> SurfaceOpinion? {
    let track = recording.track
    guard !track.latitude.contains(where: { !$0.isNaN }) else { return nil }
    guard !track.distanceM.isEmpty || !track.deviceCadence.isEmpty else { return nil }
    return SurfaceOpinion(surface: .treadmill, confidence: 0.8, witness: .noPosition)
  }
}

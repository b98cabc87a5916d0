import Running

/// The witness that knows a treadmill by what is missing: distance or cadence without any position.
enum NoPosition {
  static func opinion(on recording: Recording) -> SurfaceOpinion? {
    let track = recording.track
    guard !track.latitude.contains(where: { !$0.isNaN }) else { return nil }
    guard !track.distanceM.isEmpty || !track.deviceCadence.isEmpty else { return nil }
    return SurfaceOpinion(surface: .treadmill, confidence: 0.8, witness: .noPosition)
  }
}

import Pipeline
import Running

/// What the program makes of a recording: every stage of its registry with standard options.
struct Estimate {
  /// The athlete's other runs may change it.
  var run: Run
  let track: Track

  /// `nil` where the program takes the recording for no run.
  init?(
    _ decoded: Recording, heightCm: Double? = nil,
    stages: [any Stage] = StageRegistry.standard()
  ) {
    guard decoded.sport == .running || decoded.sport == .unknown else { return nil }
    let athlete = Athlete(id: "accuracy", name: "accuracy", heightCm: heightCm)
    var recording = decoded
    for stage in stages { stage.apply(to: &recording, of: athlete) }
    guard recording.track.count >= 2, recording.sport == .running else { return nil }
    run = Run(recording)
    track = recording.track
  }
}

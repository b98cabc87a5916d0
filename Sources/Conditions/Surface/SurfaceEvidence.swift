import Running

/// A witness on what was underfoot, and what it needs to speak.
protocol SurfaceEvidence: Sendable {
  /// The names that its opinions bear.
  static var names: [SurfaceWitness] { get }
  static var options: [StageOption] { get }
  /// Parts that it looks at besides time and distance.
  static var reads: RecordingParts { get }
  init(_ settings: StageSettings)
  /// The whole recording in stretches, an opinion on each; `nil` where it has nothing to say.
  func stretches(of recording: Recording) -> [SurfaceStretch]?
}

extension SurfaceEvidence {
  static var options: [StageOption] { [] }
}

/// Points in a row of which a witness says the same.
struct SurfaceStretch {
  var points: Range<Int>
  var opinion: SurfaceOpinion
}

/// What one witness says of a stretch.
struct SurfaceOpinion {
  var surface: Surface
  /// 0 to 1; a choice of ours, to be replaced where a witness has been measured.
  var confidence: Double
  var witness: SurfaceWitness

  /// The opinion on all of a recording.
  func onAll(of recording: Recording) -> [SurfaceStretch] {
    [SurfaceStretch(points: 0..<recording.track.count, opinion: self)]
  }
}

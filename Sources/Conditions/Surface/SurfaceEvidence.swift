import Running

/// A witness on what was underfoot, and what it needs to speak.
protocol SurfaceEvidence: Sendable {
  /// The name that its testimony bears.
  static var name: SurfaceWitness { get }
  static var options: [StageOption] { get }
  /// Parts that it looks at besides time and distance.
  static var reads: RecordingParts { get }
  /// Parts that it looks at where a stage before has written them.
  static var readsIfThere: RecordingParts { get }
  init(_ settings: StageSettings)
  /// Gets the pipeline's map, where it has one.
  mutating func take(_ map: SurfaceMap?)
  /// What it has to say, in the order of the points; nothing of points where it knows nothing.
  func testimony(on recording: Recording) -> [SurfaceTestimony]
}

extension SurfaceEvidence {
  static var options: [StageOption] { [] }
  static var readsIfThere: RecordingParts { [] }
  mutating func take(_ map: SurfaceMap?) {}
}

/// What one witness says of points in a row.
struct SurfaceTestimony: Equatable {
  var points: Range<Int>
  /// How many times likelier what it saw is on each surface than on a road, where its own sizes come from.
  var odds: SurfaceOdds
  var witness: SurfaceWitness
  /// What a person is to be told of it.
  var finding: Finding?
}

extension SurfaceEvidence {
  /// The same on all of a recording.
  func onAll(of recording: Recording, _ odds: SurfaceOdds) -> [SurfaceTestimony] {
    [SurfaceTestimony(points: 0..<recording.track.count, odds: odds, witness: Self.name)]
  }
}

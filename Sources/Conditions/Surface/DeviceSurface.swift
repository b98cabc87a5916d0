import Running

/// The witness of what the device was set to: the type in the file, and the program that wrote it.
struct DeviceSurface: SurfaceEvidence {
  static let name = SurfaceWitness.device
  static let reads: RecordingParts = [.words]

  // ASSUMED: people leave a watch in its mode of trails on a road, yet few.
  private static let timesByMode = 60.0
  /// Nobody sets a treadmill or a track by mistake for long.
  private static let timesIndoors = 4_000.0
  /// What a treadmill's own program wrote, though it draws positions on an island.
  private static let timesByProgram = 1e5

  init(_ settings: StageSettings) {}

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    let program = recording.creator.map(SurfaceVocabulary.standard.surfaces(ofProgram:)) ?? []
    if !program.isEmpty {
      return onAll(of: recording, SurfaceOdds(naming: program, times: Self.timesByProgram))
    }
    let named = recording.sportText.map(SurfaceVocabulary.standard.surfaces(in:)) ?? []
    guard !named.isEmpty else { return [] }
    let isOfOnePlace = named.isSubset(of: [.treadmill, .track])
    return onAll(
      of: recording,
      SurfaceOdds(naming: named, times: isOfOnePlace ? Self.timesIndoors : Self.timesByMode))
  }
}

extension SurfaceOdds {
  /// Some surfaces so many times as likely as all others.
  init(naming named: Set<Surface>, times: Double) {
    self.init { named.contains($0) ? times : 1 }
  }
}

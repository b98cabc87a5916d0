import Running

/// The witness that reads the type, the sport and the name in the file.
enum SurfaceInText {
  /// Words in lower case, the plainest first.
  private static let words: [(surface: Surface, words: [String])] = [
    (.treadmill, ["treadmill", "indoor", "laufband", "virtual", "tapis"]),
    (.trail, ["trail"]),
    (.track, ["track run", "track session", "track workout", "track_running", "on the track"]),
    // A beach alone is often the name of a town.
    (.sand, ["beach run", "on the beach", "sand dune"]),
  ]

  static func opinion(on recording: Recording) -> SurfaceOpinion? {
    // Types are set by a device or chosen from a list, names are typed by people and weigh less.
    if let surface = surface(in: recording.sportText) {
      return SurfaceOpinion(surface: surface, confidence: 0.9, witness: .file)
    }
    if let surface = surface(in: recording.name) ?? surface(in: recording.notes) {
      // A treadmill has no positions: a name that says so beside positions is a joke or a mistake.
      if surface == .treadmill, recording.track.latitude.contains(where: { !$0.isNaN }) {
        return nil
      }
      return SurfaceOpinion(surface: surface, confidence: 0.7, witness: .file)
    }
    return nil
  }

  private static func surface(in text: String?) -> Surface? {
    guard let text = text?.lowercased() else { return nil }
    return words.first { $0.words.contains(where: text.contains) }?.surface
  }
}

import Running

/// The witness that reads the type, the sport and the name in the file.
struct SurfaceInText: SurfaceEvidence {
  static let names: [SurfaceWitness] = [.file]
  static let reads: RecordingParts = [.words, .position]

  /// What names a surface.
  private struct Signs {
    var surface: Surface
    /// Words as they stand, several in a row.
    var words: [String]
    /// The same where the last word may go on: "track run" in "track running".
    var begun: [String] = []
    /// Parts that begin or end a compound, and mean nothing else in any word.
    var parts: [String] = []

    func stand(in text: WordSequence) -> Bool {
      words.contains { text.holds(WordSequence($0)) }
        || begun.contains { text.holds(WordSequence($0), lastGoesOn: true) }
        || parts.contains { part in
          text.words.contains { $0.hasPrefix(part) || $0.hasSuffix(part) }
        }
    }
  }

  /// In lower case, the plainest first.
  private static let signs = [
    Signs(
      surface: .treadmill, words: ["tapis", "virtual"], begun: ["virtualrun"],
      parts: ["treadmill", "indoor", "laufband"]),
    // A trail is no trailer, and contrails are none.
    Signs(
      surface: .trail, words: ["trail", "trails"],
      begun: [
        "trailrun", "trailhead", "traillauf", "trailloop", "trailløp", "trailløb", "traillöp",
        "trailtraining", "trailmarathon", "trailultra", "ultratrail", "bergtrail", "waldtrail",
        "alpentrail", "urbantrail", "skytrail",
      ]),
    Signs(
      surface: .track, words: ["on the track"],
      begun: ["track run", "track session", "track workout"]),
    // What watches are set to; in other words a road is part of a place.
    Signs(surface: .road, words: ["street running", "road running"]),
    // A beach alone is often the name of a town.
    Signs(surface: .sand, words: ["on the beach"], begun: ["beach run", "sand dune"]),
  ]

  init(_ settings: StageSettings) {}

  func stretches(of recording: Recording) -> [SurfaceStretch]? {
    Self.opinion(on: recording)?.onAll(of: recording)
  }

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

  /// What the words name; `nil` where they name no surface.
  static func surface(in text: String?) -> Surface? {
    guard let words = text.map(WordSequence.init) else { return nil }
    return signs.first { $0.stand(in: words) }?.surface
  }
}

import Running

/// The witness of words that people wrote: name and notes.
struct NamedSurface: SurfaceEvidence {
  static let name = SurfaceWitness.words
  static let reads: RecordingParts = [.words]

  // ASSUMED: names are typed by people, and a trail is often only a part of the way; notes talk of more
  // than of this run.
  private static let timesByName = 20.0
  private static let timesByNotes = 12.0

  init(_ settings: StageSettings) {}

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    Self.odds(name: recording.name, notes: recording.notes).map { onAll(of: recording, $0) } ?? []
  }

  /// Nobody was on a treadmill or a track for a part of the way only, and names it all the same.
  private static func surer(of surface: Surface) -> Double {
    [.treadmill, .track].contains(surface) ? 3 : 1
  }

  /// `nil` where the words name no surface; a name that does silences the notes.
  static func odds(name: String?, notes: String?) -> SurfaceOdds? {
    for (text, times) in [(name, timesByName), (notes, timesByNotes)] {
      let named = text.map(SurfaceVocabulary.standard.surfaces(in:)) ?? []
      if !named.isEmpty {
        return SurfaceOdds { named.contains($0) ? times * Self.surer(of: $0) : 1 }
      }
    }
    return nil
  }
}

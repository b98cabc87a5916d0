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

  /// `nil` where the words name no surface; a name that does silences the notes.
  static func odds(name: String?, notes: String?) -> SurfaceOdds? {
    for (text, times) in [(name, timesByName), (notes, timesByNotes)] {
      let named = text.map(SurfaceVocabulary.standard.surfaces(in:)) ?? []
      if !named.isEmpty { return SurfaceOdds(naming: named, times: times) }
    }
    return nil
  }
}

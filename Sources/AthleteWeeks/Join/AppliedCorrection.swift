package import Running

/// What `corrections.csv` changed of a recording, as pages tell it.
package struct AppliedCorrection: Sendable, Equatable {
  package enum Effect: Sendable, Equatable {
    /// Said to be a run, whatever else says otherwise.
    case isRun
    /// Not counted: another sport in the person's words, or left out without one.
    case isLeftOut(sport: String?)
    /// Metres before and now; `nil` where the file gives none.
    case distance(beforeM: Double?, nowM: Double)
    /// A copy of another file's recording.
    case isSameAs(String)
  }

  /// Relative to the athlete's folder.
  package var file: String
  /// Of the recording; `nil` where its record keeps none.
  package var day: LocalDay?
  package var effect: Effect
  /// The person's own words.
  package var note: String?
}

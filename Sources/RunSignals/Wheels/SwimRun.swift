package import Running

/// Runs with swims between them, one file for all of it: where steps are counted, they tell one from the
/// other.
package enum SwimRun {
  /// Whether `text` names the sport.
  static func isNamed(_ text: String?) -> Bool {
    guard let text, text.utf8.count < 40 else { return false }
    return text.lowercased().filter(\.isLetter).contains("swimrun")
  }

  /// Whether the label says so, and a sensor counts steps.
  package static func hasSteps(_ recording: Recording) -> Bool {
    isNamed(recording.sportText) && !recording.track.isEmpty
      && recording.track.deviceCadence.count { $0 >= 60 } * 4 >= recording.track.count
  }
}

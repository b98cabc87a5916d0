package import Running

/// What the run's own words say of how the foot landed; where they say nothing the athlete's usual
/// way counts.
package struct FootwearStage: StageOfOptions {
  package static let kind = "footwear"
  package static let summary = "Reads in the run's name and notes how the foot landed."
  package static let options: [StageOption] = []
  package static let reads: RecordingParts = [.words]
  package static let writes: RecordingParts = [.strike]

  package init(_ settings: StageSettings) {}

  package func apply(to recording: inout Recording, of athlete: Athlete) {
    recording.figures.strike = FootStrikeInText.strike(in: [recording.name, recording.notes])
  }
}

import Running
import Testing

@testable import Pipeline

@Suite("Climb and steps beside what their file states")
struct StatedTotalsTests {
  /// What is noted of a run of 100 m of climb and 5000 steps whose file states others.
  private func noted(ascent: Double? = nil, steps: Double? = nil) -> [Finding] {
    var recording = Recording(format: .fit, number: 1)
    recording.figures.ascentM = 100
    recording.figures.steps = 5_000
    recording.figures.cadenceSource = .converted
    recording.summary.ascentM = ascent
    recording.summary.steps = steps
    StatedTotals.judge(&recording)
    return recording.findings.list
  }

  @Test("What is further apart than two counts of one run is said")
  func apart() {
    #expect(
      noted(ascent: 250, steps: 2_600) == [
        Finding(
          .totalsConflict, count: 2,
          detail: "the file states 250 m climbed, points make 100 m; 2600 steps, cadence makes 5000"
        )
      ])
    #expect(noted(ascent: 30).count == 1)
    #expect(noted(steps: 10_000).count == 1)
  }

  @Test("What agrees or is not stated is not worth a word")
  func alike() {
    #expect(noted().isEmpty)
    #expect(noted(ascent: 140, steps: 5_400).isEmpty)
    #expect(noted(ascent: 60, steps: 4_600).isEmpty)
  }

  @Test("Estimated steps judge nothing")
  func estimated() {
    var recording = Recording(format: .fit, number: 1)
    recording.figures.steps = 5_000
    recording.figures.cadenceSource = .estimated
    recording.summary.steps = 9_000
    StatedTotals.judge(&recording)
    #expect(recording.findings.list.isEmpty)
  }
}

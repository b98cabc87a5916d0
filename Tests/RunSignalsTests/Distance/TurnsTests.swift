import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Turns")
struct TurnsTests {
  @Test("Without positions nothing is said")
  func nothing() {
    var recording = Recording.steady()
    #expect(recording.processed().figures.turnsDegPerKm == 0)
    recording.track.latitude = []
    recording.track.longitude = []
    let found = recording.processed().figures
    #expect(found.turnsDegPerKm == nil && found.quality[.turns] == Quality(.none))
  }

  @Test(
    "Made-up ways are told as they are, seen by watches",
    arguments: ["bends", "trail", "streets", "smart", "repeats", "rough"])
  func madeUp(name: String) throws {
    let scenario = try #require(Scenario.named(name))
    let errors = scenario.runs(10).map { run -> Double? in
      let truth = run.truth()
      let found = Recording.decoded(run.recording(of: truth)).processed()
      return found.figures.turnsDegPerKm.map { $0 / truth.turnsPerKilometre - 1 }
    }
    let sizes = Errors(errors)
    #expect(sizes.count == 10 && sizes.median < 0.14 && sizes.ninthTenth < 0.2, "\(sizes)")
  }
}

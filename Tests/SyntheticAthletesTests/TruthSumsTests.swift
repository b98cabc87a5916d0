import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("What a run truly came to")
struct TruthSumsTests {
  @Test("A round of the track turns by 360 degrees")
  func turns() {
    var generator = SeededGenerator(seed: 1, purpose: "turns")
    let start = GeographicPoint(latitude: 48, longitude: 11)
    let truth = RunTruth(
      of: .steady("Track", kilometres: 4, speed: 3),
      on: .track(from: start, metres: 4000, altitude: 100), by: testRunner, start: 0,
      generator: &generator)
    #expect(abs(truth.turnsPerKilometre - 900) < 30)
    #expect(truth.ascent == 0)
  }

  @Test("Walking is left out of the middle cadence, standing out of the pace")
  func cadence() throws {
    let run = try #require(Scenario.named("repeats")?.runs(1).first)
    #expect(try #require(run.truth().medianCadence) > 140)
    let (waited, smooth) = (sampleTruth(), sampleTruth(stops: false))
    #expect(abs(waited.pace / smooth.pace - 1) < 0.03)
  }

  @Test("Fade is what fatigue makes of it, and nothing without")
  func fade() throws {
    for run in try #require(Scenario.named("long-even")).runs(5) {
      #expect(abs(run.truth().fade(of: run.runner).pace) < 0.02)
    }
    for run in try #require(Scenario.named("long-fading")).runs(5) {
      let fade = run.truth().fade(of: run.runner)
      #expect((0.02...0.15).contains(fade.pace) && fade.stepLength < 0)
    }
    for run in try #require(Scenario.named("long-hilly-end")).runs(5) {
      #expect(abs(run.truth().fade(of: run.runner).pace) < 0.03)
    }
  }
}

import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Fade")
struct FadeStageTests {
  /// Four quarters of half an hour.
  private func run(_ quarters: [Leg]) -> Recording {
    .running(
      quarters.map {
        var leg = $0
        leg.seconds = 1800
        return leg
      })
  }

  private let tiring = [
    Leg(seconds: 0, speed: 3, cadence: 170), Leg(seconds: 0, speed: 3, cadence: 170),
    Leg(seconds: 0, speed: 2.85, cadence: 168), Leg(seconds: 0, speed: 2.7, cadence: 166),
  ]

  @Test("A run that slows is told so, in pace, cadence and step length")
  func tired() throws {
    let fade = try #require(run(tiring).processed().figures.fade)
    #expect(abs((fade.pace?.central ?? 0) - (3 / 2.7 - 1)) < 0.002)
    #expect(abs((fade.cadence?.central ?? 0) - (166.0 / 170 - 1)) < 0.002)
    #expect(abs((fade.stepLength?.central ?? 0) - (2.7 / 166 * 170 / 3 - 1)) < 0.002)
    #expect((fade.pace?.low ?? 0) > 0.05)
  }

  @Test("A short run says nothing")
  func short() {
    let recording = Recording.running([
      Leg(seconds: 2200, speed: 3), Leg(seconds: 2200, speed: 2),
    ])
    #expect(recording.processed().figures.fade == nil)
  }

  @Test("A climb at the end explains it: nothing is said", arguments: [0.03, -0.03])
  func climb(grade: Double) {
    var legs = tiring
    legs[3].grade = grade
    #expect(run(legs).processed().figures.fade == nil)
  }

  @Test("Hills that end where they began explain it too")
  func hills() {
    let end = (0..<9).flatMap { _ in
      [Leg(seconds: 100, speed: 2.5, grade: 0.06), Leg(seconds: 100, speed: 2.5, grade: -0.06)]
    }
    let recording = Recording.running([Leg(seconds: 5400, speed: 3)] + end).processed()
    #expect(recording.figures.fade == nil)
  }

  @Test("Outdoors the ground must be known; a belt is level")
  func noAltitude() {
    var recording = run(tiring)
    recording.track.altitudeM = []
    #expect(recording.processed().figures.fade == nil)
    recording.track.latitude = []
    recording.track.longitude = []
    #expect(recording.processed().figures.fade?.pace != nil)
  }

  @Test("An estimated cadence does not fade")
  func estimated() throws {
    var recording = run(tiring)
    recording.track.deviceCadence = []
    let fade = try #require(recording.processed().figures.fade)
    #expect(fade.pace != nil && fade.cadence == nil && fade.stepLength == nil)
  }

  @Test("On made-up long runs the figures are those of the run, and silent on hilly ends")
  func madeUp() throws {
    for (name, isSilent) in [
      ("long-even", false), ("long-fading", false), ("long-hilly-end", true),
    ] {
      let scenario = try #require(Scenario.named(name))
      for run in scenario.runs(8) {
        let truth = run.truth()
        let figures = Recording.decoded(run.recording(of: truth)).processed().figures
        #expect((figures.fade == nil) == isSilent, "\(name)")
        guard let fade = figures.fade else { continue }
        let real = truth.fade(of: run.runner)
        #expect(abs((fade.pace?.central ?? 9) - real.pace) < 0.015, "\(name)")
        #expect(abs((fade.cadence?.central ?? 9) - real.cadence) < 0.002, "\(name)")
        #expect(abs((fade.stepLength?.central ?? 9) - real.stepLength) < 0.01, "\(name)")
      }
    }
  }
}

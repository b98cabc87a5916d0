import Running
import Testing

@testable import Conditions

@Suite("Laps on a track as a witness")
struct OvalWitnessTests {
  /// A point each 4 s and 10 m for 6 km, with stretches on a track, in points.
  private func recording(_ stretches: [ClosedRange<Int>], confidence: Double = 0.98) -> Recording {
    var recording = Recording.route([(6_000, 20)])
    recording.figures.ovals = stretches.map {
      OvalLaps(
        beginS: Double($0.lowerBound) * 4, endS: Double($0.upperBound) * 4,
        laps: Double($0.count) / 40, lapM: 400, confidence: confidence)
    }
    return recording.surfaced()
  }

  @Test("Laps are on a track, and the road there and back stays road")
  func laps() {
    let surfaced = recording([100...300])
    #expect(surfaced.track.surface[150] == .track && surfaced.track.surface[300] == .track)
    #expect(surfaced.track.surface[50] == .road && surfaced.track.surface[350] == .road)
    #expect(surfaced.figures.ground.first { $0.surface == .track }?.witness == .oval)
  }

  @Test("Rests and some steps between laps are at the track, a longer way is not")
  func between() {
    #expect(recording([100...200, 230...300]).track.surface[215] == .track)
    #expect(recording([100...200, 260...300]).track.surface[230] == .road)
    #expect(recording([100...200, 200...300]).track.surface[200] == .track)
  }

  @Test("Hardly any way before the first lap and after the last is at the track too")
  func ends() {
    #expect(Set(recording([5...595]).track.surface) == [.track])
  }

  @Test("Alone it is as sure as the laps were found to be")
  func confidence() throws {
    for confidence in [0.85, 0.9, 0.98] {
      let ground = recording([0...600], confidence: confidence).figures.ground
      let track = try #require(ground.first { $0.surface == .track })
      #expect(abs(track.confidence - confidence) < 0.02)
    }
  }

  @Test("Without laps it says nothing")
  func silent() {
    #expect(OvalWitness(StageSettings([])).testimony(on: Recording.route([(1_000, 0)])).isEmpty)
  }
}

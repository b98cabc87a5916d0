import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Sport where the file is silent")
struct SportGuessTests {
  private func guess(
    _ speed: Double, cadence: Float? = nil, told: Sport = .unknown
  ) -> Recording {
    var recording = Recording.steady(speed: speed, cadence: cadence ?? 0)
    if cadence == nil { recording.track.deviceCadence = [] }
    recording.sport = told
    return recording.processed()
  }

  @Test("Running speeds are running, and it is noted", arguments: [1.9, 3, 5.5])
  func running(speed: Double) {
    #expect(guess(speed).sport == .running)
    #expect(guess(speed).count(of: .sportGuessed) == 1)
  }

  @Test("Walking and cycling speeds are not", arguments: [1.3, 8, 12])
  func others(speed: Double) {
    #expect(guess(speed).sport == .other)
    #expect(guess(speed).count(of: .sportGuessed) == 0)
  }

  @Test("Steps of a walker at a runner's speed make no run")
  func walker() {
    #expect(guess(1.9, cadence: 120).sport == .other)
    #expect(guess(1.9, cadence: 160).sport == .running)
  }

  @Test("A few seconds show no sport")
  func fewSeconds() {
    var recording = Recording.steady(speed: 3, seconds: 40)
    recording.sport = .unknown
    #expect(recording.processed().sport == .unknown)
  }

  @Test("A slow ride with fast stretches has wheels")
  func wheels() {
    var recording = Recording.running(
      [Leg(seconds: 400, speed: 5), Leg(seconds: 100, speed: 11)])
    recording.track.deviceCadence = []
    recording.sport = .unknown
    #expect(recording.processed().sport == .other)
  }

  @Test("What the file says stays")
  func told() {
    #expect(guess(12, told: .running).sport == .running)
    #expect(guess(3, told: .biking).sport == .biking)
  }
}

import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Runs with swims between them")
struct SwimRunTests {
  private let legs = (0..<3).flatMap { _ in
    [
      Leg(seconds: 600, speed: 2.8, cadence: 164), Leg(seconds: 300, speed: 0.75, cadence: 0),
    ]
  }

  private func labelled(_ label: String, withCadence: Bool = true) -> Recording {
    var recording = Recording.running(legs, every: 3)
    recording.sport = .other
    recording.sportText = label
    if !withCadence { recording.track.deviceCadence = [] }
    return recording.processed()
  }

  @Test("What was run is kept and what was swum is cut", arguments: ["swimrun", "Swim Run"])
  func runs(label: String) {
    let found = labelled(label)
    #expect(found.sport == .running)
    #expect(abs((found.track.distanceM.last ?? 0) - 5_040) < 60)
    #expect(abs((found.figures.movingS ?? 0) - 1_800) < 30)
    #expect(found.count(of: .wheels) == 3)
  }

  @Test("Steps without a way, and no point at all, end nothing", arguments: [false, true])
  func withoutWay(isEmpty: Bool) {
    var recording = Recording.running(legs, every: 3)
    (recording.sport, recording.sportText) = (.other, "swimrun")
    if isEmpty { recording.track = Track() }
    (recording.track.latitude, recording.track.longitude) = ([], [])
    recording.track.deviceDistanceM = []
    recording.track.deviceSpeedMPS = []
    #expect(SwimRun.hasSteps(recording) == !isEmpty)
    if !isEmpty { #expect(recording.processed().count(of: .wheels) == 0) }
  }

  @Test("Without a count of steps, or under another label, it stays what it is called")
  func others() {
    #expect(labelled("swimrun", withCadence: false).sport == .other)
    for label in ["Triathlon", "Swim", nil] {
      var recording = Recording.running(legs, every: 3)
      recording.sport = .other
      recording.sportText = label
      #expect(!SportGuess.isOpen(recording))
    }
  }
}

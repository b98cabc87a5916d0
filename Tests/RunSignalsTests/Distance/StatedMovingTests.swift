import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Stated time on the move")
struct StatedMovingTests {
  /// A run at points that a watch chose, with bends between some of them that look like standing.
  private func run(statedS: Double?, every: Int = 8) -> Recording {
    let legs = (0..<8).flatMap { _ in
      [Leg(seconds: 160, speed: 2.8), Leg(seconds: 24, speed: 0.3)]
    }
    var recording = Recording.running(legs + [Leg(seconds: 240, speed: 0)], every: every)
      .withoutDeviceDistance
    recording.summary.movingS = statedS
    return recording.after(Times(), Spikes(), Distance(), MovingTime())
  }

  @Test("Stops between chosen points go back as far as the file's own time on the move")
  func putBack() {
    #expect((run(statedS: nil).figures.movingS ?? 0) < 1_400)
    #expect(abs((run(statedS: 1_472).figures.movingS ?? 0) - 1_472) <= 10)
    #expect(abs((run(statedS: 1_400).figures.movingS ?? 0) - 1_400) <= 10)
  }

  @Test("Who gets nowhere has stood, and dense points show it themselves")
  func stood() {
    #expect(abs((run(statedS: 1_700).figures.movingS ?? 0) - 1_472) <= 16)
    #expect((run(statedS: 1_472, every: 1).figures.movingS ?? 0) < 1_400)
  }
}

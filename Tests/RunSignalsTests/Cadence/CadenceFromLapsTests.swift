import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Cadence from laps")
struct CadenceFromLapsTests {
  @Test(
    "Laps give cadence where points do not, from their steps or their mean",
    arguments: [true, false])
  func laps(bySteps: Bool) {
    var recording = Recording.steady(seconds: 600)
    recording.track.deviceCadence = []
    recording.laps = [
      Lap(
        totalTimeS: 300, averageCadence: bySteps ? 80 : 160, steps: bySteps ? 800 : nil,
        points: 0..<300),
      Lap(
        totalTimeS: 300, averageCadence: bySteps ? 85 : 170, steps: bySteps ? 850 : nil,
        points: 300..<601),
    ]
    let found = recording.processed()
    #expect(abs(found.track.cadenceSPM[100] - 160) < 1)
    #expect(abs(found.track.cadenceSPM[400] - 170) < 1)
    #expect(found.count(of: .cadenceFromLaps) == 2)
    // What is summed up over a lap is no measurement of each point.
    #expect(found.figures.cadenceSource == .converted)
  }

  @Test("Steps of one lap and strides of another are not mixed")
  func mixedLaps() {
    var recording = Recording.steady(seconds: 600)
    recording.track.deviceCadence = []
    recording.laps = [
      Lap(totalTimeS: 300, averageCadence: 80, steps: 800, points: 0..<300),
      Lap(totalTimeS: 300, averageCadence: 85, points: 300..<601),
    ]
    let found = recording.processed()
    #expect(abs(found.track.cadenceSPM[100] - 160) < 1)
    // As the other lap has it at the same speed.
    #expect(abs(found.track.cadenceSPM[400] - 160) < 1)
  }

  /// 600 s at 165 steps a minute, in two laps that count `share` of the steps.
  private func run(_ share: Double, perPoint: Float = 1) -> Recording {
    var recording = Recording.steady(seconds: 600, cadence: 165 / perPoint)
    recording.laps = [
      Lap(totalTimeS: 300, steps: 825 * share, points: 0..<301),
      Lap(totalTimeS: 300, steps: 825 * share, points: 301..<601),
    ]
    return recording
  }

  @Test("The laps' own steps win over the points'", arguments: [(0.95, 1), (1.05, 1), (1.04, 2)])
  func win(share: Double, perPoint: Float) throws {
    let found = run(share, perPoint: perPoint).processed()
    #expect(abs((found.figures.steps ?? 0) / (1_650 * share) - 1) < 1e-5)
    #expect(abs((found.figures.cadenceSPM ?? 0) / (165 * share) - 1) < 0.005)
    #expect(found.count(of: .stepsFromLaps) == 2 && found.count(of: .lapStepsRefused) == 0)
    #expect(found.figures.cadenceUnit == (perPoint == 2 ? .strides : .steps))
  }

  @Test("Laps that contradict the points by more than a sensor errs are told and not followed")
  func refused() {
    let found = run(0.5).processed()
    #expect(found.count(of: .lapStepsRefused) == 2 && found.count(of: .stepsFromLaps) == 0)
    #expect(abs((found.figures.steps ?? 0) / 1_650 - 1) < 0.005)
  }

  @Test("A lap without steps leaves its points alone")
  func partly() {
    var recording = run(1.05)
    recording.laps[1].steps = nil
    let found = recording.processed()
    #expect(found.track.cadenceSPM[500] == 165)
    #expect(abs((found.figures.steps ?? 0) - 825 * 2.05) < 5)
  }

  @Test("Steps of laps that stood still for long are all counted")
  func standing() {
    var recording = Recording.running([
      Leg(seconds: 300, speed: 3, cadence: 160), Leg(seconds: 200, speed: 0),
      Leg(seconds: 100, speed: 3, cadence: 160),
    ])
    recording.track.deviceCadence = []
    recording.laps = [Lap(totalTimeS: 600, steps: 1_067, points: 0..<601)]
    let found = recording.processed()
    #expect(abs((found.figures.steps ?? 0) - 1_067) < 1)
  }
}

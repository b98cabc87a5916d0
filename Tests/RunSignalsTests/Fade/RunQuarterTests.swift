import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Quarters of a run")
struct RunQuarterTests {
  @Test("Each quarter has its own minutes, standing left out")
  func quarters() {
    let recording = Recording.running([
      Leg(seconds: 1200, speed: 2.5, cadence: 160), Leg(seconds: 600, speed: 0),
      Leg(seconds: 1200, speed: 3, cadence: 165), Leg(seconds: 1200, speed: 3.5, cadence: 170),
      Leg(seconds: 1200, speed: 4, cadence: 175),
    ]).processed()
    let movingS = recording.figures.movingS ?? 0
    for (number, speed, cadence) in [(1, 2.5, 160.0), (2, 3, 165), (3, 3.5, 170), (4, 4, 175)] {
      let quarter = RunQuarter(number, of: recording.track, movingS: movingS, hasCadence: true)
      #expect((19...20).contains(quarter.levelSpeedMPS.count) && quarter.knowsGround)
      #expect(abs((quarter.levelSpeedMPS.median() ?? 0) - speed) < 0.01)
      #expect(abs((quarter.cadenceSPM.median() ?? 0) - cadence) < 0.01)
      #expect(abs((quarter.stepLengthM.median() ?? 0) - speed * 60 / cadence) < 0.01)
      #expect(quarter.steepness < 0.001 && abs(quarter.cost - 1) < 0.001)
    }
  }

  @Test("A slope costs what Minetti measured")
  func cost() {
    // J/kg/m over 3.6: his fit at level, at 20 % up, and near its least, at 20 % down.
    #expect(RunQuarter.costOfRunning(grade: 0) == 1)
    #expect(abs(RunQuarter.costOfRunning(grade: 0.2) - 2.502) < 0.001)
    #expect(abs(RunQuarter.costOfRunning(grade: -0.2) - 0.500) < 0.001)
  }

  @Test("Cadence that nobody recorded is not looked at")
  func estimated() {
    let recording = Recording.steady(seconds: 3600).processed()
    let quarter = RunQuarter(2, of: recording.track, movingS: 3600, hasCadence: false)
    #expect(quarter.cadenceSPM.isEmpty && quarter.stepLengthM.isEmpty)
    #expect(!quarter.levelSpeedMPS.isEmpty)
  }

  @Test("Ground of which a part is unknown is unknown")
  func unknownGround() {
    var track = Recording.steady(seconds: 3600).processed().track
    for index in 1000..<1200 { track.grade[index] = .nan }
    #expect(!RunQuarter(2, of: track, movingS: 3600, hasCadence: true).knowsGround)
    #expect(RunQuarter(4, of: track, movingS: 3600, hasCadence: true).knowsGround)
  }
}

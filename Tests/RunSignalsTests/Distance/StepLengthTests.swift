import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Length of steps")
struct StepLengthTests {
  @Test(
    "A count of metres over the recorded steps, of one foot or of both",
    arguments: [Float(80), 160])
  func length(cadence: Float) throws {
    let track = Recording.steady(cadence: cadence).track
    let length = try #require(
      StepLength.meanM(track.deviceDistanceM, track.time, track.deviceCadence))
    #expect(abs(length - 3 * 60 / 160) < 0.01)
    #expect(StepLength.isPlausible(track.deviceDistanceM, track))
    #expect(!StepLength.isPlausible(track.deviceDistanceM.map { $0 / 2 }, track))
  }

  @Test("Without cadence on half of the way nothing is known")
  func unknown() {
    var track = Recording.steady().track
    for index in 0..<400 { track.deviceCadence[index] = 0 }
    #expect(StepLength.meanM(track.deviceDistanceM, track.time, track.deviceCadence) == nil)
    #expect(StepLength.meanM(track.deviceDistanceM, track.time, []) == nil)
  }
}

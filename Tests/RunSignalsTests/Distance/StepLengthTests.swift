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

  @Test("Who runs makes up to 115 strides a minute, who walks 100 steps and more")
  func quick() throws {
    func length(speed: Double, cadence: Float) throws -> Double {
      let track = Recording.steady(speed: speed, cadence: cadence).track
      return try #require(
        StepLength.meanM(track.deviceDistanceM, track.time, track.deviceCadence))
    }
    #expect(abs(try length(speed: 3.6, cadence: 104) - 3.6 * 60 / 208) < 0.01)
    #expect(abs(try length(speed: 1.4, cadence: 104) - 1.4 * 60 / 104) < 0.01)
    #expect(abs(try length(speed: 3.6, cadence: 160) - 3.6 * 60 / 160) < 0.01)
  }

  @Test("Without cadence on half of the way nothing is known")
  func unknown() {
    var track = Recording.steady().track
    for index in 0..<400 { track.deviceCadence[index] = 0 }
    #expect(StepLength.meanM(track.deviceDistanceM, track.time, track.deviceCadence) == nil)
    #expect(StepLength.meanM(track.deviceDistanceM, track.time, []) == nil)
  }
}

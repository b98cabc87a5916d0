import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Laps without points")
struct LapsWithoutPointsTests {
  /// Two laps of 300 s with points, between them 300 s and 900 m of a lap without any.
  private func holed(_ metres: Double? = 900, straight: Bool = true) -> Recording {
    var recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 300, speed: straight ? 3 : 0, isRecorded: false),
      Leg(seconds: 300, speed: 3),
    ])
    recording.laps = [
      Lap(totalTimeS: 300, distanceM: 900, points: 0..<301),
      Lap(totalTimeS: 300, distanceM: metres, points: 301..<301),
      Lap(totalTimeS: 300, distanceM: 900, points: 301..<601),
    ]
    return recording
  }

  @Test("Between laps with points they keep their metres and seconds, whoever counts the others")
  func kept() {
    var onlyLaps = holed()
    onlyLaps.track.latitude = []
    onlyLaps.track.longitude = []
    onlyLaps.track.deviceDistanceM = []
    for recording in [holed(), holed().withoutDeviceDistance, holed(straight: false), onlyLaps] {
      let found = recording.after(Distance(), MovingTime())
      #expect(abs((found.track.distanceM.last ?? 0) - 2_700) < 12)
      #expect(abs((found.figures.movingS ?? 0) - 900) < 4)
    }
  }

  @Test("One of no metres, or of more than anybody runs in that time, adds none")
  func nothing() {
    for metres: Double? in [nil, 0, 40_000] {
      let found = holed(metres, straight: false).after(Distance(), MovingTime())
      #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 12)
    }
  }

  @Test("Before the first point and after the last they tell of no gap")
  func ends() {
    var distance = [0.0, 30, 60]
    LapsWithoutPoints.keep(
      [Lap(distanceM: 500, points: 0..<0), Lap(distanceM: 500, points: 3..<3)], in: &distance,
      [0, 100, 200])
    #expect(distance == [0, 30, 60])
  }
}

import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Slow climbs")
struct ClimbsTests {
  private func slow(_ grade: Double, speed: Double = 0.35) -> Recording {
    Recording.running([
      Leg(seconds: 600, speed: 3), Leg(seconds: 300, speed: speed, grade: grade),
      Leg(seconds: 600, speed: 3),
    ]).withoutDeviceDistance
  }

  @Test(
    "Who climbs or comes down steep ground more slowly than a walk moves", arguments: [0.4, -0.4])
  func climbs(grade: Double) {
    let found = slow(grade).after(Distance(), MovingTime())
    #expect((found.figures.movingS ?? 0) >= 1_490)
    #expect(abs((found.track.distanceM.last ?? 0) - 3_705) < 20)
  }

  @Test("On level ground so little way is standing, and so is altitude that wanders on the spot")
  func stands() {
    let level = slow(0).after(Distance(), MovingTime())
    #expect(abs((level.figures.movingS ?? 0) - 1_200) <= 6)
    var wandering = slow(0, speed: 0)
    for index in 600...900 { wandering.track.altitudeM[index] += Float(index - 600) * 0.15 }
    for index in 901..<1_501 { wandering.track.altitudeM[index] += 45 }
    let found = wandering.after(Distance(), MovingTime())
    #expect(abs((found.figures.movingS ?? 0) - 1_200) <= 6)
  }
}

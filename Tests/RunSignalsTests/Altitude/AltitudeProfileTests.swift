import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Altitude along the way")
struct AltitudeProfileTests {
  private func hill() -> Recording {
    .running([
      Leg(seconds: 600, speed: 3, grade: 0.05), Leg(seconds: 600, speed: 3, grade: -0.05),
    ])
  }

  @Test(
    "Altitudes of no ground on earth change nothing that follows",
    arguments: [-9999, 30_000, .infinity, -.infinity] as [Float])
  func absurd(value: Float) {
    var recording = hill()
    for index in [0, 7, 300, 301, 302, 900, 1200] { recording.track.altitudeM[index] = value }
    let found = recording.processed()
    #expect(abs((found.figures.ascentM ?? 0) - 90) < 1.5)
    #expect(
      found.track.grade.allSatisfy { abs(abs($0) - 0.05) < 0.001 || $0.isNaN || abs($0) < 0.05 })
    #expect(found.count(of: .altitudeJump) == 7)
  }

  @Test("A leap is no climb: neither a value that is off, nor a barometer set anew, nor zeros")
  func leap() {
    for points in [400...400, 400...1200, 100...130] {
      var recording = hill()
      for index in points { recording.track.altitudeM[index] += 80 }
      #expect(abs((recording.processed().figures.ascentM ?? 0) - 90) < 2, "\(points)")
      #expect(recording.processed().count(of: .altitudeJump) >= 1)
    }
    var zeros = hill()
    for index in 500..<560 { zeros.track.altitudeM[index] = 0 }
    // 9 m were climbed meanwhile.
    #expect(abs((zeros.processed().figures.ascentM ?? 0) - 81) < 2)
  }

  @Test("What was climbed while the watch was off is not counted")
  func gap() {
    let recording = Recording.running([
      Leg(seconds: 400, speed: 3, grade: 0.02),
      Leg(seconds: 600, speed: 0.2, grade: 0.5, isRecorded: false),
      Leg(seconds: 400, speed: 3, grade: 0.02),
    ]).withoutDeviceDistance.processed()
    #expect(recording.track.distanceM.last.map { abs($0 - 2_400) < 10 } == true)
    #expect(abs((recording.figures.ascentM ?? 0) - 48) < 1)
  }

  @Test("However often a device writes, the climb is the same", arguments: [1, 2, 4, 8])
  func spacing(every: Int) {
    let legs = (0..<10).flatMap { _ in
      [Leg(seconds: 100, speed: 3, grade: 0.04), Leg(seconds: 100, speed: 3, grade: -0.04)]
    }
    let found = Recording.running(legs, every: every).processed().figures.ascentM ?? 0
    #expect(abs(found - 120) < 15)
  }

  @Test("Noise is told from ground, also where altitude comes in whole metres")
  func roughness() {
    let track = hill().track
    func profile(_ change: (Float) -> Float) -> AltitudeProfile {
      AltitudeProfile(track.altitudeM.map(change), track.deviceDistanceM, track.time)
    }
    var noise = Noise(state: 3)
    #expect(profile { $0 }.roughnessM < 0.01)
    #expect(!profile { $0.rounded() }.isRough)
    #expect(!profile { $0 + Float.random(in: -0.2...0.2, using: &noise) }.isRough)
    #expect(profile { $0 + Float.random(in: -1.5...1.5, using: &noise) }.isRough)
  }

  @Test("A recording that goes nowhere is one cell")
  func nowhere() {
    let profile = AltitudeProfile([5, 6, .nan], [0, 0, 0], [0, 1, 2])
    #expect(profile.firstPoint == [0] && profile.altitudeM == [5.5] && profile.wayM == [0])
    #expect(AltitudeProfile([], [], []).firstPoint.isEmpty)
  }
}

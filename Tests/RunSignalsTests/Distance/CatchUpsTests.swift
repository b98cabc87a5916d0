import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Positions that stand and catch up")
struct CatchUpsTests {
  /// A steady run whose receiver repeats its place for `seconds` every two minutes, then leaps on.
  private func repeating(_ seconds: Int) -> Recording {
    var recording = Recording.steady(seconds: 1_200).withoutDeviceDistance
    for start in stride(from: 60, to: 1_200 - seconds, by: 120) {
      for index in start..<start + seconds {
        recording.track.latitude[index] = recording.track.latitude[start]
      }
    }
    return recording
  }

  @Test(
    "They are neither spikes nor jumps, and lose neither way nor time", arguments: [6, 12, 40, 90])
  func catchesUp(seconds: Int) {
    let found = repeating(seconds).after(Times(), Spikes(), Distance(), MovingTime())
    #expect(found.count(of: .gpsSpike) == 0 && found.count(of: .gpsJump) == 0)
    #expect(abs((found.track.distanceM.last ?? 0) - 3_600) < 18)
    #expect(abs((found.figures.movingS ?? 0) - 1_200) < 6)
  }

  @Test("Who stands and is driven off, or leaps further than anybody runs, does not catch up")
  func drivenOff() {
    var driven = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 60, speed: 0), Leg(seconds: 300, speed: 25),
    ]).withoutDeviceDistance
    #expect(abs((driven.after(Spikes(), Distance()).track.distanceM.last ?? 0) - 900) < 20)
    driven =
      Recording.running([
        Leg(seconds: 300, speed: 3), Leg(seconds: 60, speed: 0), Leg(seconds: 300, speed: 3),
      ]).withoutDeviceDistance
    driven.shift(361..<661, northM: 2_000)
    let found = driven.after(Spikes(), Distance(), MovingTime())
    #expect(found.count(of: .gpsJump) == 1)
    #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 20)
  }
}

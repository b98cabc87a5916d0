import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Clocks of laps")
struct LapClocksTests {
  /// A point every 8 s; from 200 to 216 s the watch paused by itself, and says so in its lap.
  private func paused(clockS: Double?) -> Recording {
    var recording = Recording.running(
      [
        Leg(seconds: 200, speed: 3), Leg(seconds: 8, speed: 0.6), Leg(seconds: 8, speed: 0.6),
        Leg(seconds: 184, speed: 3),
      ], every: 8)
    recording.laps = [Lap(totalTimeS: clockS, points: 0..<recording.track.count)]
    return recording.after(Distance(), MovingTime())
  }

  @Test("A lap whose clock ran shorter than its points holds a pause, where it was slowest")
  func shorter() {
    let found = paused(clockS: 384)
    #expect(found.figures.movingS == 384)
    #expect(found.track.moving[26] == false && found.track.moving[27] == false)
    #expect(found.figures.quality[.moving]?.source == .converted)
    #expect(
      found.findings.list.first { $0.code == .pause }?.detail
        == "16 s in all not counted as running, 16 s of them by the laps' own clocks alone")
  }

  @Test(
    "A clock that agrees, is silent or makes no sense changes nothing",
    arguments: [
      nil, 400, 399, 0, -5, 1_000,
    ])
  func others(clockS: Double?) {
    #expect(paused(clockS: clockS).figures.movingS == 400)
  }

  @Test("A pause that was found already is not taken out twice")
  func twice() {
    var recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 60, speed: 0), Leg(seconds: 300, speed: 3),
    ])
    recording.laps = [Lap(totalTimeS: 602, points: 0..<recording.track.count)]
    let found = recording.after(Distance(), MovingTime())
    #expect(abs((found.figures.movingS ?? 0) - 600) <= 4)
  }

  @Test(
    "A clock that is short over points that run on evenly takes out nothing, and is not believed")
  func even() {
    var recording = Recording.steady(seconds: 1_500, every: 5)
    recording.laps = [Lap(totalTimeS: 1_200, points: 0..<301)]
    let found = recording.after(Distance(), MovingTime())
    #expect(found.figures.movingS == 1_500)
    #expect(abs((found.track.distanceM.last ?? 0) - 4_500) < 1)
    #expect(found.figures.quality[.moving]?.source == .estimated)
  }

  @Test("Laps that only share out the points otherwise hold no pause, whatever is slow in them")
  func shifted() {
    var recording = Recording.running(
      [Leg(seconds: 500, speed: 3), Leg(seconds: 60, speed: 1), Leg(seconds: 940, speed: 3)],
      every: 5)
    recording.laps = [
      Lap(totalTimeS: 500, points: 0..<120), Lap(totalTimeS: 500, points: 120..<225),
      Lap(totalTimeS: 500, points: 225..<301),
    ]
    #expect(recording.after(Distance(), MovingTime()).figures.movingS == 1_500)
  }
}

import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Standing")
struct StandingTests {
  /// Runs, stands and runs on, seen through positions that are off by up to `metres` each second.
  private func trembling(_ metres: Double, standing: Int) -> Recording {
    var noise = Noise(state: 3)
    var recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: standing, speed: 0), Leg(seconds: 300, speed: 3),
    ]).withoutDeviceDistance
    for index in recording.track.time.indices {
      recording.shift([index], northM: Double.random(in: -metres...metres, using: &noise))
      recording.track.longitude[index] +=
        Double.random(in: -metres...metres, using: &noise) / 74_600
    }
    return recording.after(Distance(), MovingTime())
  }

  @Test("Standing adds nothing, however positions tremble", arguments: [0.5, 1, 2], [30, 120])
  func trembles(metres: Double, standing: Int) {
    let found = trembling(metres, standing: standing)
    #expect(abs((found.figures.movingS ?? 0) - 600) <= 5)
    #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 18)
  }

  @Test("Thousands of points a second around a pause are looked at in passing")
  func densePoints() {
    // Six seconds of running to either side of a pause, ten thousand points in each of them.
    var (time, distance, moving): ([Double], [Double], [Bool]) = ([], [], [])
    for index in 0..<180_000 {
      let seconds = Double(index) / 10_000
      time.append(seconds)
      let runs = seconds < 6 || seconds > 12
      distance.append(3 * (seconds < 6 ? seconds : seconds > 12 ? seconds - 6 : 6))
      moving.append(index > 0 && runs)
    }
    let clock = ContinuousClock()
    let taken = clock.measure { Standing.widen(&moving, time, distance, gapS: 30) }
    // By a window walked anew for each point it took minutes.
    #expect(taken < .seconds(10))
    #expect(!moving[60_000] && moving[1])
  }

  @Test("Who turns round on the spot does not stand")
  func turns() {
    var recording = Recording.steady(seconds: 400).withoutDeviceDistance
    for index in 200...400 {
      recording.track.latitude[index] = recording.track.latitude[400 - index]
    }
    #expect(recording.after(Distance(), MovingTime()).figures.movingS == 400)
  }

  @Test("A stop begins and ends where the runner stopped and set off", arguments: [2.5, 3, 4])
  func edges(speed: Double) {
    for recording in [true, false].map({ byDevice in
      let whole = Recording.running([
        Leg(seconds: 300, speed: speed), Leg(seconds: 40, speed: 0),
        Leg(seconds: 300, speed: speed),
      ])
      return byDevice ? whole : whole.withoutDeviceDistance
    }) {
      let moving = recording.after(Distance(), MovingTime()).track.moving
      #expect(abs(moving.count { $0 } - 600) <= 4)
    }
  }
}

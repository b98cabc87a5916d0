import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Speed over a window")
struct PaceTests {
  @Test("A steady speed is found at every point but the first", arguments: [1, 4, 8, 30])
  func steady(every: Int) {
    let recording = Recording.steady(speed: 3.2, every: every).after(
      Distance(), MovingTime(), Pace())
    #expect(recording.track.speedMPS[0].isNaN)
    #expect(recording.track.speedMPS.dropFirst().allSatisfy { abs($0 - 3.2) < 1e-4 })
  }

  @Test("A window ends where moving ends, so that standing slows nobody down")
  func stretches() {
    let time = (0...40).map(Double.init)
    let moving = time.map { $0 > 0 && !(15...25).contains($0) }
    var distance = [0.0]
    for index in 1..<time.count { distance.append(distance[index - 1] + (moving[index] ? 4 : 0)) }
    let speed = Pace.speed(time, distance, moving, windowS: 15)
    for index in time.indices {
      #expect(moving[index] ? abs(speed[index] - 4) < 1e-5 : speed[index].isNaN)
    }
  }

  @Test("A window is centred: a change of speed is seen as much before as after")
  func centred() {
    let recording = Recording.running([Leg(seconds: 100, speed: 2), Leg(seconds: 100, speed: 4)])
      .after(Distance(), MovingTime(), Pace())
    let speed = recording.track.speedMPS
    #expect(abs(speed[100] - 3) < 0.15)
    #expect(abs((speed[97] - 2) - (4 - speed[103])) < 0.15)
    #expect(abs(speed[90] - 2) < 1e-4 && abs(speed[110] - 4) < 1e-4)
  }

  @Test("Speed never rests on two points where there are more")
  func threePoints() {
    // Points 20 s apart, one of them 10 m ahead of its place.
    let time = (0...6).map { Double($0) * 20 }
    var distance = time.map { $0 * 3 }
    distance[3] += 10
    let speed = Pace.speed(time, distance, time.map { $0 > 0 }, windowS: 15)
    #expect(speed.dropFirst().allSatisfy { abs($0 - 3) <= 0.2501 })
  }

  @Test("Pace has a band, as wide as those of distance and moving time together")
  func band() throws {
    let figures = Recording.steady().withoutDeviceDistance.after(
      Distance(), MovingTime(), Pace()
    ).figures
    let pace = try #require(figures.quality[.pace])
    let (low, high) = (try #require(pace.low), try #require(pace.high))
    #expect(pace.source == .estimated && low < 1_000 / 3 && high > 1_000 / 3)
    #expect(high - low > 1.95 * DistanceBand.often * 1_000 / 3 && high - low < 20)
  }

  @Test("Single points and empty tracks have no speed")
  func short() {
    #expect(Pace.speed([], [], [], windowS: 15).isEmpty)
    #expect(Pace.speed([1], [0], [false], windowS: 15).allSatisfy { $0.isNaN })
  }
}

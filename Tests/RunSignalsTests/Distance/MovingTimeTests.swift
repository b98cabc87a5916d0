import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Moving time")
struct MovingTimeTests {
  private func movingS(_ legs: [Leg], every: Int = 1) -> Double {
    Recording.running(legs, every: every).after(Distance(), MovingTime()).figures.movingS ?? .nan
  }

  @Test("Who never stops moves all the time", arguments: [1, 5, 12, 60])
  func steady(every: Int) {
    #expect(movingS([Leg(seconds: 600, speed: 3)], every: every) == 600)
    #expect(movingS([Leg(seconds: 600, speed: 0.9)], every: every) == 600)
  }

  @Test("A stop is left out to within a few seconds", arguments: [1, 2, 4], [20, 60, 300])
  func stop(every: Int, standing: Int) {
    let moving = movingS(
      [Leg(seconds: 300, speed: 3), Leg(seconds: standing, speed: 0), Leg(seconds: 300, speed: 3)],
      every: every)
    #expect(abs(moving - 600) <= 8)
  }

  @Test("A stop is noted once, with its length in words")
  func finding() {
    let recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 60, speed: 0), Leg(seconds: 300, speed: 3),
      Leg(seconds: 90, speed: 0, isRecorded: false), Leg(seconds: 300, speed: 3),
    ]).after(Distance(), MovingTime())
    #expect(recording.count(of: .pause) == 2)
    #expect(
      recording.findings.list.first?.detail.hasSuffix("s in all not counted as running") == true)
  }

  @Test("Time and distance of a gap count together or not at all", arguments: [true, false])
  func gap(byDevice: Bool) {
    func run(_ speed: Double) -> Recording {
      let whole = Recording.running([
        Leg(seconds: 300, speed: 3), Leg(seconds: 120, speed: speed, isRecorded: false),
        Leg(seconds: 300, speed: 3),
      ])
      return (byDevice ? whole : whole.withoutDeviceDistance).after(Distance(), MovingTime())
    }
    #expect(run(3).figures.movingS == 720)
    #expect(abs((run(3).track.distanceM.last ?? 0) - 2_160) < 4)
    #expect(run(0.8).figures.movingS == 599)
    #expect(abs((run(0.8).track.distanceM.last ?? 0) - 1_797) < 4)
  }

  @Test("Moving time comes with a band that pauses widen")
  func band() throws {
    func band(_ legs: [Leg]) throws -> Quality {
      let figures = Recording.running(legs).after(Distance(), MovingTime()).figures
      return try #require(figures.quality[.moving])
    }
    let steady = try band([Leg(seconds: 600, speed: 3)])
    #expect(steady == Quality(.estimated, low: 598, high: 600))
    let stopped = try band([
      Leg(seconds: 300, speed: 3), Leg(seconds: 60, speed: 0), Leg(seconds: 300, speed: 3),
    ])
    let (low, high) = (try #require(stopped.low), try #require(stopped.high))
    #expect(high - low == 7 && abs((low + high) / 2 - 600) <= 4)
  }

  @Test("Points a minute apart make no gaps where all are so")
  func sparse() {
    #expect(movingS([Leg(seconds: 3_600, speed: 3)], every: 60) == 3_600)
  }

  @Test("Without distance everything but gaps counts")
  func withoutDistance() {
    let moving = MovingTime.moving([0, 1, 2, 100, 101], [], gapS: 30, standingMPS: 0.5)
    #expect(moving == [false, true, true, false, true])
    #expect(MovingTime.moving([], [], gapS: 30, standingMPS: 0.5).isEmpty)
  }

  @Test("Where positions trembled during a stop, nothing was run")
  func trembling() {
    var recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 300, speed: 0), Leg(seconds: 300, speed: 3),
    ]).withoutDeviceDistance
    for index in 300...600 { recording.shift([index], northM: index % 10 < 5 ? 0.4 : -0.4) }
    let moved = recording.after(Distance(), MovingTime())
    #expect(abs((moved.track.distanceM.last ?? 0) - 1_800) < 6)
    #expect(abs((moved.figures.movingS ?? 0) - 600) <= 8)
  }

  @Test("A later start changes nothing")
  func shifted() {
    var recording = Recording.running([Leg(seconds: 99, speed: 3), Leg(seconds: 50, speed: 0.1)])
    let before = recording.after(Distance(), MovingTime())
    recording.track.time = recording.track.time.map { $0 + 86_400 }
    #expect(recording.after(Distance(), MovingTime()).track.moving == before.track.moving)
  }

  @Test("Time grows with the points and not with those in a window", .timeLimit(.minutes(1)))
  func linear() {
    // All of 200,000 points lie within ten seconds of each other.
    let time = (0..<200_000).map { Double($0) * 0.000_05 }
    let moving = MovingTime.moving(time, time.map { $0 * 3 }, gapS: 30, standingMPS: 0.5)
    #expect(moving.dropFirst().allSatisfy { $0 })
  }
}

import Foundation
import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Length of the positions' path")
struct PathLengthTests {
  @Test("The way through positions is its length", arguments: [1, 3, 8])
  func positions(every: Int) {
    let recording = Recording.steady(every: every).withoutDeviceDistance.after(Distance())
    #expect(recording.figures.distanceSource == .gps)
    #expect(abs((recording.track.distanceM.last ?? 0) / 1_800 - 1) < 0.001)
  }

  @Test("Positions that are missing lie on a straight line between those around them")
  func missing() {
    var recording = Recording.steady().withoutDeviceDistance
    for index in 200..<260 { recording.track.latitude[index] = .nan }
    let distance = recording.after(Distance()).track.distanceM
    #expect(abs(distance[230] - 690) < 1 && abs((distance.last ?? 0) - 1_800) < 3)
  }

  /// Metres by positions of a run with a silence in the middle, during which it went at `speed`.
  private func silent(_ seconds: Int, speed: Double) -> Double {
    Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: seconds, speed: speed, isRecorded: false),
      Leg(seconds: 300, speed: 3),
    ]).withoutDeviceDistance.after(Distance()).track.distanceM.last ?? .nan
  }

  @Test("Over a gap that was clearly run through, what was run counts", arguments: [20, 60, 170])
  func ranOn(seconds: Int) {
    #expect(abs(silent(seconds, speed: 3) - 1_800 - 3 * Double(seconds)) < 4)
    // Round a bend the straight line is shorter than the way.
    #expect(abs(silent(seconds, speed: 2) - 1_800 - 3 * Double(seconds)) < 4)
  }

  @Test("While the watch was paused or off nothing was run")
  func off() {
    // The step over the gap and its second are missing.
    #expect(abs(silent(120, speed: 0) - 1_797) < 3)
    #expect(abs(silent(120, speed: 0.8) - 1_797) < 3)
    #expect(abs(silent(120, speed: 9) - 1_797) < 3)
    #expect(abs(silent(1_200, speed: 3) - 1_797) < 3)
  }

  @Test("A jump adds nothing, be it small or far", arguments: [30.0, 45, 60, 100, 5_000])
  func jump(metres: Double) {
    var recording = Recording.steady().withoutDeviceDistance
    recording.shift(300..<601, northM: metres)
    let distance = recording.after(Distance()).track.distanceM
    #expect(abs((distance.last ?? 0) - 1_797) < 10)
  }

  @Test("Trembling positions lengthen the way by little")
  func trembling() {
    var noise = Noise(state: 4)
    var recording = Recording.steady().withoutDeviceDistance
    for index in recording.track.time.indices {
      recording.shift([index], northM: Double.random(in: -0.8...0.8, using: &noise))
      recording.track.longitude[index] += Double.random(in: -0.8...0.8, using: &noise) / 74_600
    }
    let raw = zip(recording.track.time.indices, recording.track.time.indices.dropFirst()).reduce(0)
    {
      let track = recording.track
      return $0
        + Geodesy.distanceM(
          track.latitude[$1.0], track.longitude[$1.0], track.latitude[$1.1], track.longitude[$1.1])
    }
    let smooth = recording.after(Distance()).track.distanceM.last ?? 0
    #expect(raw > 1_830)
    #expect(abs(smooth - 1_800) < 10)
  }

  @Test("The antimeridian is crossed like any other line")
  func antimeridian() {
    let longitude = (0...100).map { step -> Double in
      let east = 179.999 + Double(step) * 3 / 111_319.5
      return east > 180 ? east - 360 : east
    }
    let path = PathLength(
      longitude.indices.map(Double.init), longitude.map { _ in 0 }, longitude, gapS: 30)
    #expect(abs((path.distanceM.last ?? 0) - 300) < 1)
  }

  /// Metres found of a way given in metres east and north of 48° N 11° E, a point each `spacing` s.
  private func metres(_ way: [(east: Double, north: Double)], every spacing: Double) -> Double {
    let scale = Geodesy.metresPerDegree(at: 48)
    return PathLength(
      way.indices.map { Double($0) * spacing }, way.map { 48 + $0.north / scale.north },
      way.map { 11 + $0.east / scale.east }, gapS: 30
    ).distanceM.last ?? .nan
  }

  @Test(
    "A circle is as long as its arc, however seldom a point is written", arguments: [1, 4, 8.0])
  func circle(every: Double) {
    // The bends of a running track, at 3 m/s.
    let radius = 36.8
    let way = stride(from: 0, through: 1_200, by: every).map { second in
      (radius * sin(3 * second / radius), radius * cos(3 * second / radius))
    }
    let length = 3 * every * Double(way.count - 1)
    #expect(abs(metres(way, every: every) / length - 1) < 0.004)
  }

  @Test("Of a right angle no more than two or three metres are cut", arguments: [1, 4, 7.0])
  func corners(every: Double) {
    // Blocks of 101 m, a right angle to the left and to the right in turn.
    let way = stride(from: 0, through: 2_400, by: every).map { second in
      let metres = 3 * second
      let block = (metres / 101).rounded(.down)
      let rest = metres - block * 101
      let (even, odd) = ((block / 2).rounded(.up) * 101, (block / 2).rounded(.down) * 101)
      return block.truncatingRemainder(dividingBy: 2) == 0
        ? (east: even + rest, north: odd) : (east: even, north: odd + rest)
    }
    let length = 3 * every * Double(way.count - 1)
    let cut = (length - metres(way, every: every)) / (length / 101)
    #expect(cut > -0.5 && cut < (every > 4 ? 3.3 : 2.3))
  }

  @Test("Independent errors of positions lengthen nothing", arguments: [0.5, 1, 1.5], [1, 4.0])
  func noise(deviation: Double, every: Double) {
    var noise = Noise(state: 9)
    func error() -> Double {
      // Of twelve even ones the sum is nearly normal, its variance one.
      (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &noise) } * deviation
    }
    let way = stride(from: 0, through: 4_800, by: every).map { (3 * $0 + error(), error()) }
    #expect(abs(metres(way, every: every) / (3 * every * Double(way.count - 1)) - 1) < 0.01)
  }

  @Test("Who is guessed at is known less well")
  func band() {
    let time = (0...600).map(Double.init)
    let way = time.map { 48 + $0 * 3 / 111_200 }
    var holed = way
    for index in 200..<300 { holed[index] = .nan }
    let east = time.map { _ in 11.0 }
    let whole = PathLength(time, way, east, gapS: 30)
    let part = PathLength(time, holed, east, gapS: 30)
    #expect(whole.band.below == DistanceBand.often && part.band.below > 2 * whole.band.below)
    #expect(!whole.isSeldom && PathLength(time.map { $0 * 4 }, way, east, gapS: 30).isSeldom)
  }
}

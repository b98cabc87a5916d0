import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Distance by the device")
struct DeviceDistanceTests {
  private func fromDevice(_ device: [Double], every: Double = 1) -> [Double] {
    DeviceDistance.metres(device.indices.map { Double($0) * every }, device).distanceM
  }

  @Test("Gaps in the count are filled evenly over time, its ends held")
  func gaps() {
    #expect(fromDevice([.nan, 2, .nan, .nan, 8, .nan]) == [2, 2, 4, 6, 8, 8])
  }

  @Test("A count that starts again is added to what was run")
  func resets() {
    let (distance, resets, jumps) = DeviceDistance.metres(
      [0, 1, 2, 3, 4, 5], [0, 4, 8, 2, 6, 10])
    #expect(distance == [0, 4, 8, 10, 14, 18] && resets == 1 && jumps == 0)
  }

  @Test("A count that falls without starting again goes on from there")
  func falls() {
    let (distance, resets, _) = DeviceDistance.metres([0, 1, 2, 3], [2_990, 2_994, 2_000, 2_004])
    #expect(distance == [0, 4, 4, 8] && resets == 1)
  }

  @Test("A leap is not counted")
  func leap() {
    let (distance, resets, jumps) = DeviceDistance.metres(
      [0, 1, 2, 3], [0, 4, 5_000, 5_004])
    #expect(distance == [0, 4, 4, 8] && resets == 0 && jumps == 1)
  }

  @Test("A zero among the counts costs no more than its own step")
  func zero() {
    let device = (0...20).map { $0 == 10 ? 0 : 1_000 + 4 * Double($0) }
    let total = fromDevice(device).last ?? 0
    #expect((72...80).contains(total))
  }

  @Test(
    "What the count shows at the first point is kept only where it can have been run just before")
  func first() {
    #expect(fromDevice([12, 16, 20]) == [12, 16, 20])
    // The second half of a recording that was cut in two.
    #expect(fromDevice([5_000, 5_004, 5_008]) == [0, 4, 8])
  }

  @Test("A count that never grows, or is known at too few points, does not decide")
  func useless() {
    #expect(!DeviceDistance.counts([0, 0, 0, 0]))
    #expect(!DeviceDistance.counts([0, .nan, .nan, .nan, 5]))
    #expect(!DeviceDistance.counts([]))
    #expect(DeviceDistance.counts([0, .nan, 5]))
    var recording = Recording.steady()
    recording.track.deviceDistanceM = recording.track.time.map { _ in 0 }
    #expect(recording.after(Distance()).figures.distanceSource == .gps)
  }

  @Test("Distance never falls whatever the device says", arguments: 1...30 as ClosedRange<UInt64>)
  func neverFalls(seed: UInt64) {
    var noise = Noise(state: seed)
    let device = (0..<200).map { _ in
      Double.random(in: 0...1, using: &noise) < 0.2
        ? .nan : Double.random(in: 0...6_000, using: &noise)
    }
    let distance = fromDevice(device)
    #expect(distance.allSatisfy { $0.isFinite })
    #expect(zip(distance, distance.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("Over a gap the count stands only where the runner ran on")
  func gap() {
    let before = (0...60).map(Double.init)
    func total(_ metres: Double, after seconds: Double) -> Double {
      let time = before + [60 + seconds, 61 + seconds]
      let device = before.map { $0 * 3 } + [180 + metres, 183 + metres]
      return DeviceDistance.metres(time, device, gapS: 30).distanceM.last ?? .nan
    }
    #expect(total(360, after: 120) == 543)
    // Walked while the watch was paused, driven, or long after.
    #expect(total(100, after: 120) == 183)
    #expect(total(900, after: 120) == 183)
    #expect(total(3_000, after: 1_000) == 183)
  }

  // MARK: By laps

  @Test("A lap with a single point keeps its distance")
  func shortLap() {
    var track = Track()
    track.time = [0, 10, 20, 30, 40]
    let laps = [
      Lap(distanceM: 20, points: 0..<2), Lap(distanceM: 25, points: 2..<3),
      Lap(distanceM: 30, points: 3..<5),
    ]
    #expect(DeviceDistance.onLaps(laps, track.time) == [0, 20, 45, 45, 75])
  }

  @Test("A lap's distance is spread over its points and not over a gap between them")
  func lapWithGap() {
    let laps = [Lap(distanceM: 30, points: 0..<5)]
    #expect(
      DeviceDistance.onLaps(laps, [0, 10, 110, 120, 130], gapS: 30) == [0, 10, 10, 20, 30])
  }

  // MARK: Stalls

  @Test("A count that stands still while positions run on is mended by them")
  func stall() {
    let time = (0...600).map(Double.init)
    let path = time.map { $0 * 3 }
    // It loses what was run from 200 to 300 s.
    var device = time.map { 3 * ($0 - min(100, max(0, $0 - 200))) }
    #expect(DeviceDistance.mendStalls(&device, path, time) == 1)
    #expect(abs((device.last ?? 0) - 1_800) < 1 && abs(device[250] - 750) < 4)
  }

  @Test("A count that stands still with its runner is left alone, so is a short one")
  func noStall() {
    let time = (0...600).map(Double.init)
    let standing = time.map { 3 * ($0 - min(100, max(0, $0 - 200))) }
    var device = standing
    #expect(DeviceDistance.mendStalls(&device, standing, time) == 0 && device == standing)
    var short = time.map { 3 * ($0 - min(40, max(0, $0 - 200))) }
    #expect(DeviceDistance.mendStalls(&short, time.map { $0 * 3 }, time) == 0)
  }

  @Test("A count that stalls to the end is mended to the end")
  func stallToTheEnd() {
    let time = (0...600).map(Double.init)
    var device = time.map { 3 * min($0, 400) }
    #expect(DeviceDistance.mendStalls(&device, time.map { $0 * 3 }, time) == 1)
    #expect(abs((device.last ?? 0) - 1_800) < 4)
  }

  @Test("Where a file counts no metres, its speeds are added up, where somebody runs so")
  func bySpeed() {
    var recording = Recording.steady().withoutDeviceDistance
    (recording.track.latitude, recording.track.longitude) = ([], [])
    recording.track.deviceSpeedMPS = Array(repeating: 3, count: 601)
    let found = recording.after(Distance())
    #expect(found.track.distanceM.last == 1_800 && found.figures.distanceSource == .device)
    #expect(found.count(of: .distanceFromSpeed) == 1 && found.count(of: .noSpeed) == 0)
    for speed in [Float(0), 30] {
      recording.track.deviceSpeedMPS = Array(repeating: speed, count: 601)
      #expect(recording.after(Distance()).count(of: .noSpeed) == 1)
    }
  }
}

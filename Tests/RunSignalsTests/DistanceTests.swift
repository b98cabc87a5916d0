import Running
import Testing

@testable import RunSignals

@Suite("Distance")
struct DistanceTests {
  private func fromDevice(_ device: [Double], every: Double = 1) -> [Double] {
    Distance.fromDevice(device.indices.map { Double($0) * every }, device).distanceM
  }

  // MARK: By the device

  @Test("The device's growing count is taken as it is")
  func device() {
    let recording = Recording.steady().after(Distance())
    #expect(recording.verdict.distanceSource == .device)
    #expect(recording.track.distanceM == recording.track.deviceDistanceM)
  }

  @Test("Gaps in the count are filled evenly over time, its ends held")
  func gaps() {
    #expect(fromDevice([.nan, 2, .nan, .nan, 8, .nan]) == [2, 2, 4, 6, 8, 8])
  }

  @Test("A count that starts again is added to what was run")
  func resets() {
    let (distance, resets, jumps) = Distance.fromDevice(
      [0, 1, 2, 3, 4, 5], [0, 4, 8, 2, 6, 10])
    #expect(distance == [0, 4, 8, 10, 14, 18] && resets == 1 && jumps == 0)
  }

  @Test("A count that falls without starting again goes on from there")
  func falls() {
    let (distance, resets, _) = Distance.fromDevice([0, 1, 2, 3], [2_990, 2_994, 2_000, 2_004])
    #expect(distance == [0, 4, 4, 8] && resets == 1)
  }

  @Test("A leap is not counted")
  func leap() {
    let (distance, resets, jumps) = Distance.fromDevice(
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
    #expect(!Distance.counts([0, 0, 0, 0]))
    #expect(!Distance.counts([0, .nan, .nan, .nan, 5]))
    #expect(!Distance.counts([]))
    #expect(Distance.counts([0, .nan, 5]))
    var recording = Recording.steady()
    recording.track.deviceDistanceM = recording.track.time.map { _ in 0 }
    #expect(recording.after(Distance()).verdict.distanceSource == .gps)
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

  // MARK: By laps

  @Test("Where only laps carry a distance it is spread over their time")
  func laps() {
    var recording = Recording.steady(seconds: 9)
    recording.track.latitude = []
    recording.track.longitude = []
    recording.track.deviceDistanceM = []
    recording.laps = [
      Lap(distanceM: 40, points: 0..<5), Lap(points: 5..<5), Lap(distanceM: 20, points: 5..<10),
    ]
    let found = recording.after(Distance())
    #expect(found.track.distanceM == [0, 10, 20, 30, 40, 40, 45, 50, 55, 60])
    #expect(found.count(of: .distanceFromLaps) == 3)
  }

  @Test("A lap with a single point keeps its distance")
  func shortLap() {
    var track = Track()
    track.time = [0, 10, 20, 30, 40]
    let laps = [
      Lap(distanceM: 20, points: 0..<2), Lap(distanceM: 25, points: 2..<3),
      Lap(distanceM: 30, points: 3..<5),
    ]
    #expect(Distance.fromLaps(laps, track) == [0, 20, 45, 45, 75])
  }

  // MARK: By positions

  @Test("The way through positions is its length", arguments: [1, 3, 8])
  func positions(every: Int) {
    let recording = Recording.steady(every: every).withoutDeviceDistance.after(Distance())
    #expect(recording.verdict.distanceSource == .gps)
    #expect(abs((recording.track.distanceM.last ?? 0) / 1_800 - 1) < 0.001)
  }

  @Test("Positions that are missing lie on a straight line between those around them")
  func missing() {
    var recording = Recording.steady().withoutDeviceDistance
    for index in 200..<260 { recording.track.latitude[index] = .nan }
    let distance = recording.after(Distance()).track.distanceM
    #expect(abs(distance[230] - 690) < 1 && abs((distance.last ?? 0) - 1_800) < 3)
  }

  @Test("Where the watch was off nothing was run")
  func off() {
    let recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 120, speed: 3, isRecorded: false),
      Leg(seconds: 300, speed: 3),
    ]).withoutDeviceDistance.after(Distance())
    // The step over the gap and its second are missing.
    #expect(abs((recording.track.distanceM.last ?? 0) - 1_797) < 3)
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
    let distance = Distance.fromPositions(
      longitude.indices.map(Double.init), longitude.map { _ in 0 }, longitude, gapS: 30)
    #expect(abs((distance.last ?? 0) - 300) < 1)
  }

  // MARK: As a whole

  @Test("Neither distance nor position is noted, and no distance made up")
  func nothing() {
    var recording = Recording.steady().withoutDeviceDistance
    recording.track.latitude = []
    recording.track.longitude = []
    let found = recording.after(Distance())
    #expect(found.track.distanceM.isEmpty && found.verdict.distanceSource == .none)
    #expect(found.count(of: .noSpeed) == 1)
  }

  @Test("A recording cut in two adds up to the whole", arguments: [true, false])
  func split(byDevice: Bool) {
    let whole = byDevice ? Recording.steady() : Recording.steady().withoutDeviceDistance
    var first = whole
    first.track.filter { $0 <= 250 }
    var second = whole
    second.track.filter { $0 >= 250 }
    let parts = [first, second].map { $0.after(Distance()).track.distanceM.last ?? 0 }
    #expect(abs(parts[0] + parts[1] - (whole.after(Distance()).track.distanceM.last ?? 0)) < 0.5)
  }
}

import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Distance")
struct DistanceTests {
  @Test("The device's growing count is taken as it is")
  func device() {
    let recording = Recording.steady().after(Distance())
    #expect(recording.figures.distanceSource == .device)
    #expect(recording.track.distanceM == recording.track.deviceDistanceM)
  }

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

  /// A steady run by whose device each metre is `factor` metres.
  private func counting(_ factor: Double) -> Recording {
    var recording = Recording.steady()
    for index in recording.track.deviceDistanceM.indices {
      recording.track.deviceDistanceM[index] *= factor
    }
    return recording
  }

  @Test("A device that is off by a few percent stands, and the band reaches to the positions")
  func offByLittle() throws {
    let found = counting(1.03).after(Distance())
    let band = try #require(found.figures.quality[.distance])
    #expect(found.figures.distanceSource == .device && band.source == .measured)
    #expect(found.count(of: .distanceConflict) == 0)
    let (low, high) = (try #require(band.low), try #require(band.high))
    #expect(low < 1_800 && abs(high / 1_854 - 1 - DistanceBand.device) < 0.008)
  }

  @Test("Beyond that the conflict is written down with both figures")
  func conflict() {
    let found = counting(1.08).after(Distance())
    #expect(found.figures.distanceSource == .device)
    #expect(
      found.findings.list.first?.detail
        == "the device counted 1944 m, positions make 1800 m; the device's count was taken")
  }

  /// A count on the spot: positions wander over some metres, as indoors.
  private func onTheSpot() -> Recording {
    var recording = Recording.steady(seconds: 1_800)
    for index in recording.track.latitude.indices {
      recording.track.latitude[index] = 48 + Double(index % 7) * 1e-5
      recording.track.longitude[index] = 11 + Double(index % 5) * 1e-5
    }
    return recording
  }

  @Test("Positions that go nowhere judge no count: a belt's or a foot pod's stands")
  func wandering() {
    let found = onTheSpot().after(Distance(), MovingTime())
    #expect(found.figures.distanceSource == .device)
    #expect(abs((found.track.distanceM.last ?? 0) - 5_400) < 1)
    #expect(found.figures.movingS == 1_800)
    // Rounds of a track lie further apart than any wandering.
    var track = onTheSpot()
    for index in track.track.latitude.indices {
      track.track.latitude[index] += Double(index % 9) * 1e-4
    }
    #expect(PositionExtent.canJudge(track.track, metres: 5_400))
  }

  @Test("Laps that were set right win over a count that nothing else can judge, and it is noted")
  func calibrated() throws {
    var recording = onTheSpot()
    recording.laps = [
      Lap(distanceM: 3_000, points: 0..<900), Lap(distanceM: 3_480, points: 900..<1_801),
    ]
    let found = recording.after(Distance())
    #expect(abs((found.track.distanceM.last ?? 0) - 6_480) < 1)
    #expect(found.count(of: .distanceConflict) == 1)
    let band = try #require(found.figures.quality[.distance])
    #expect(try #require(band.low) < 5_401 && band.source == .converted)
    recording.laps = [Lap(distanceM: 5_450, points: 0..<1_801)]
    #expect(recording.after(Distance()).count(of: .distanceConflict) == 0)
    recording.laps = [Lap(distanceM: 54_000, points: 0..<1_801)]
    #expect(recording.after(Distance()).count(of: .distanceConflict) == 0, "of another recording")
    recording.laps = [Lap(distanceM: 3_000, points: 0..<900)]
    #expect(
      recording.after(Distance()).count(of: .distanceConflict) == 0, "half of it says nothing")
  }

  @Test(
    "Points that count in kilometres or miles are converted where laps show it",
    arguments: [1_000, 1_609.344])
  func unit(metres: Double) {
    var recording = onTheSpot()
    recording.track.latitude = []
    recording.track.longitude = []
    for index in recording.track.deviceDistanceM.indices {
      recording.track.deviceDistanceM[index] /= metres
    }
    recording.laps = [Lap(distanceM: 5_400, points: 0..<1_801)]
    let found = recording.after(Distance(), MovingTime())
    #expect(abs((found.track.distanceM.last ?? 0) - 5_400) < 1)
    #expect(found.count(of: .distanceUnit) == 1 && found.figures.movingS == 1_800)
  }

  @Test("A count so coarse that all of it is leaps gives way to laps")
  func coarse() {
    var recording = onTheSpot()
    recording.track.latitude = []
    recording.track.longitude = []
    for index in recording.track.deviceDistanceM.indices {
      recording.track.deviceDistanceM[index] =
        (recording.track.deviceDistanceM[index] / 200)
        .rounded(.down) * 200
    }
    recording.laps = [Lap(distanceM: 5_400, points: 0..<1_801)]
    let found = recording.after(Distance(), MovingTime())
    #expect(abs((found.track.distanceM.last ?? 0) - 5_400) < 1)
    #expect(found.count(of: .distanceFromLaps) == 1)
  }

  @Test("A device whose own laps contradict it gives way to positions")
  func lapsContradict() {
    var recording = counting(1.08)
    recording.laps = [Lap(distanceM: 1_801, points: 0..<601)]
    let found = recording.after(Distance())
    #expect(found.figures.distanceSource == .gps)
    #expect(found.findings.list.first?.detail.contains("laps add up to 1801 m") == true)
    #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 1)
  }

  @Test("A device that is off by far gives way to positions", arguments: [0.5, 0.85, 1.2])
  func offByFar(factor: Double) {
    var recording = counting(factor)
    recording.track.deviceCadence = []
    let found = recording.after(Distance())
    #expect(found.figures.distanceSource == .gps && found.count(of: .distanceConflict) == 1)
    #expect(found.figures.quality[.distance]?.source == .estimated)
  }

  @Test(
    "Where its steps are a runner's a device that is off stands, and both figures lie in the band")
  func steps() throws {
    let found = counting(0.85).after(Distance())
    #expect(found.figures.distanceSource == .device && found.count(of: .distanceConflict) == 1)
    #expect(try #require(found.figures.quality[.distance]?.high) > 1_800)
    // At 165 steps a minute half of 3 m/s makes steps of 0.55 m.
    #expect(counting(0.5).after(Distance()).figures.distanceSource == .gps)
  }

  @Test("A type that says treadmill or indoors takes the word from positions")
  func labelledIndoors() {
    for type in ["treadmill_running", "Indoor Running", "Laufband"] {
      var recording = counting(0.5)
      recording.sportText = type
      #expect(recording.after(Distance()).figures.distanceSource == .device)
    }
  }

  @Test("A total that somebody set right on a treadmill stands before what the watch counted")
  func setRight() throws {
    func run(_ stated: Double?) -> Recording {
      var recording = counting(1.3)
      recording.sportText = "treadmill running"
      recording.summary.distanceM = stated
      return recording.after(Distance())
    }
    let set = run(1_800)
    #expect(abs(try #require(set.track.distanceM.last) - 1_800) < 1e-6)
    #expect(set.figures.quality[.distance]?.source == .converted)
    #expect(set.count(of: .distanceConflict) == 1)
    let counted = try #require(run(nil).track.distanceM.last)
    for stated in [counted * 1.02, counted * 3] {
      #expect(run(stated).track.distanceM.last == counted)
    }
  }

  @Test("Sparse positions are a lower bound: a longer count with laps that agree is taken as it is")
  func sparse() {
    // To and fro over 45 m, a point each 20 s, which sees 0 to 45 m of the 60 run.
    var recording = Recording.steady(seconds: 1_800, every: 20)
    recording.track.deviceCadence = []
    for index in recording.track.latitude.indices {
      let metres = Double(index) * 60
      let along = metres.truncatingRemainder(dividingBy: 240)
      recording.track.latitude[index] = 48 + min(along, 240 - along) / Recording.metresPerDegree
      recording.track.deviceDistanceM[index] = metres * 1.3
    }
    #expect(recording.after(Distance()).figures.distanceSource == .gps)
    recording.laps = [Lap(distanceM: 5_400 * 1.3, points: 0..<91)]
    let found = recording.after(Distance())
    #expect(found.figures.distanceSource == .device && found.count(of: .distanceConflict) == 0)
    // A count that is shorter than the bound is still in conflict.
    for index in recording.track.deviceDistanceM.indices {
      recording.track.deviceDistanceM[index] /= 2
    }
    recording.laps = [Lap(distanceM: 5_400 * 0.65, points: 0..<91)]
    #expect(recording.after(Distance()).figures.distanceSource == .gps)
  }

  @Test("Laps three percent from the count are noted, and the band reaches to them")
  func lapsApart() throws {
    var recording = counting(1)
    recording.laps = [Lap(distanceM: 1_890, points: 0..<601)]
    let found = recording.after(Distance())
    #expect(found.figures.distanceSource == .device && found.count(of: .distanceConflict) == 1)
    #expect(try #require(found.figures.quality[.distance]?.high) >= 1_890)
  }

  @Test("Points after the last lap press stay, and are no disagreement of its laps")
  func afterTheLastPress() {
    var recording = onTheSpot()
    recording.laps = [Lap(distanceM: 5_130, points: 0..<1_711)]
    let found = recording.after(Distance())
    #expect(abs((found.track.distanceM.last ?? 0) - 5_400) < 1)
    #expect(found.count(of: .distanceConflict) == 0)
  }

  @Test("Positions that are mostly missing judge nobody")
  func fewPositions() {
    var recording = counting(1.2)
    for index in 0..<300 { recording.track.latitude[index] = .nan }
    #expect(recording.after(Distance()).figures.distanceSource == .device)
  }

  @Test("A count that stood still for a while is mended by positions, and that is noted")
  func stalled() {
    var recording = Recording.steady()
    for index in 200..<601 {
      recording.track.deviceDistanceM[index] -= min(100, Double(index) - 200) * 3
    }
    let found = recording.after(Distance())
    #expect(found.figures.distanceSource == .device && found.count(of: .distanceStalled) == 1)
    #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 3)
  }

  // MARK: As a whole

  @Test("Neither distance nor position is noted, and no distance made up")
  func nothing() {
    var recording = Recording.steady().withoutDeviceDistance
    recording.track.latitude = []
    recording.track.longitude = []
    let found = recording.after(Distance())
    #expect(found.track.distanceM.isEmpty && found.figures.distanceSource == .none)
    #expect(found.count(of: .noSpeed) == 1)
    #expect(found.figures.quality[.distance] == Quality(.none))
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

  @Test("A total that the file states stands beside positions as a device's count does")
  func stated() throws {
    func run(_ stated: Double, cadence: Float = 0) -> Recording {
      var recording = Recording.steady(cadence: cadence).withoutDeviceDistance
      if cadence == 0 { recording.track.deviceCadence = [] }
      recording.summary.distanceM = stated
      return recording.after(Times(), Distance())
    }
    let near = run(1_700)
    #expect(abs(try #require(near.track.distanceM.last) - 1_700) < 1e-6)
    #expect(near.figures.quality[.distance]?.source == .converted)
    #expect(try #require(near.figures.quality[.distance]?.high) > 1_790)
    let far = run(2_300)
    #expect(abs(try #require(far.track.distanceM.last) - 1_800) < 20)
    // Steps of 1.3 m are a runner's, so the total is believed and positions are not.
    let steps = run(2_300, cadence: 165)
    #expect(abs(try #require(steps.track.distanceM.last) - 2_300) < 1e-6)
    #expect(steps.count(of: .distanceConflict) == 1)
    #expect(abs(try #require(run(1.8).track.distanceM.last) - 1_800) < 20)
  }

  @Test(
    "A count in another unit is told by the speed where nothing else does",
    arguments: [(0.001, 165), (1 / 1_609.344, 165), (100, 165), (1_000, 0)] as [(Double, Float)])
  func unitBySpeed(factor: Double, cadence: Float) {
    var recording = Recording.steady(cadence: cadence)
    (recording.track.latitude, recording.track.longitude) = ([], [])
    recording.track.deviceDistanceM = recording.track.deviceDistanceM.map { $0 * factor }
    let found = recording.after(Distance())
    #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 5)
    #expect(found.count(of: .distanceUnit) == 1)
  }

  @Test("Laps that are twice what points count are taken where steps say so")
  func halfCounted() {
    var recording = Recording.steady()
    (recording.track.latitude, recording.track.longitude) = ([], [])
    recording.track.deviceDistanceM = recording.track.deviceDistanceM.map { $0 / 2 }
    recording.laps = [Lap(distanceM: 1_800, points: 0..<recording.track.count)]
    let found = recording.after(Distance())
    #expect(abs((found.track.distanceM.last ?? 0) - 1_800) < 5)
    #expect(found.count(of: .distanceConflict) == 1)
  }
}

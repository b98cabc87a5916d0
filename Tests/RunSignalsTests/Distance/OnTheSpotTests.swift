import Foundation
import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Running on the spot")
struct OnTheSpotTests {
  /// Half an hour at 3 m/s beside positions that are put where `place` says, metres east and north of one.
  private func recording(
    every spacing: Int = 1, _ place: (Double) -> (east: Double, north: Double)
  ) -> Recording {
    var recording = Recording.steady(seconds: 1_800, every: spacing)
    recording.track.deviceCadence = []
    for index in recording.track.latitude.indices {
      let (east, north) = place(recording.track.time[index] - recording.track.time[0])
      recording.track.latitude[index] = 48 + north / Recording.metresPerDegree
      recording.track.longitude[index] = 11 + east / 74_600
    }
    return recording
  }

  /// Positions that wander by `deviation` metres and forget themselves within `memory` seconds.
  private func belt(
    deviation: Double, memory: Double = 30, every spacing: Int = 1, seed: UInt64 = 1
  ) -> Recording {
    var generator = SeededGenerator(seed: seed, purpose: "belt")
    let keeps = exp(-Double(spacing) / memory)
    let step = deviation * (1 - keeps * keeps).squareRoot()
    var (east, north) = (0.0, 0.0)
    return recording(every: spacing) { _ in
      east = keeps * east + generator.normal(step)
      north = keeps * north + generator.normal(step)
      return (east, north)
    }
  }

  private func isOnTheSpot(_ recording: Recording, countedM: Double?) -> Bool {
    let track = recording.track
    let path = PathLength(track.time, track.latitude, track.longitude, gapS: 30)
    return OnTheSpot.isOne(track, path, countedM: countedM)
  }

  @Test(
    "Positions that wander judge no count, however far and however often they are written",
    arguments: [5.0, 10, 20], [1, 3, 6])
  func wandering(deviation: Double, spacing: Int) {
    for seed in 1...3 as ClosedRange<UInt64> {
      let belt = belt(deviation: deviation, every: spacing, seed: seed)
      // Compared outside, or a failure would print all points.
      let isFound = isOnTheSpot(belt, countedM: 8_000)
      #expect(isFound)
      let slow = self.belt(deviation: deviation, memory: 90, every: spacing, seed: seed)
      let slowIsFound = isOnTheSpot(slow, countedM: 5_400)
      #expect(slowIsFound)
    }
  }

  @Test("Positions that stand still go nowhere, and nobody is on the spot without a count")
  func still() {
    let still = recording { _ in (0, 0) }
    #expect(isOnTheSpot(still, countedM: 5_400))
    #expect(isOnTheSpot(recording(every: 30) { _ in (0, 0) }, countedM: 5_400))
    #expect(!isOnTheSpot(still, countedM: nil) && !isOnTheSpot(still, countedM: 0))
  }

  @Test(
    "Rounds and shuttles go somewhere, though they are small and their count is off by a fifth",
    arguments: [1, 6], [0.8, 1, 1.25])
  func rounds(spacing: Int, factor: Double) {
    let counted = 5_400 * factor
    for radius in [15.0, 30, 60] {
      let round = recording(every: spacing) {
        (radius * cos(3 * $0 / radius), radius * sin(3 * $0 / radius))
      }
      #expect(!isOnTheSpot(round, countedM: counted), "rounds of \(radius) m")
    }
    for length in [20.0, 40, 100] {
      let shuttle = recording(every: spacing) {
        let along = (3 * $0).truncatingRemainder(dividingBy: 2 * length)
        return (min(along, 2 * length - along), sin($0))
      }
      #expect(!isOnTheSpot(shuttle, countedM: counted), "shuttles of \(length) m")
    }
  }

  @Test("A count in another unit makes no treadmill of a track, nor do positions that got lost")
  func doubtful() {
    let track = recording { time in
      let along = (3 * time).truncatingRemainder(dividingBy: 400)
      return along < 100
        ? (along, 0)
        : along < 200
          ? (100, along - 100)
          : along < 300
            ? (300 - along, 100) : (0, 400 - along)
    }
    #expect(!isOnTheSpot(track, countedM: 5_400 * 3.28))
    var lost = belt(deviation: 5)
    for index in 600..<lost.track.count { lost.track.latitude[index] = .nan }
    #expect(!isOnTheSpot(lost, countedM: 5_400))
  }

  @Test("Steps alone tell the spot where they cannot have made so short a way")
  func steps() {
    var belt = belt(deviation: 5)
    belt.track.deviceCadence = belt.track.time.map { _ in 82 }
    #expect(isOnTheSpot(belt, countedM: nil))
    belt.track.deviceCadence = belt.track.time.map { $0 < belt.track.time[60] ? 82 : 0 }
    #expect(!isOnTheSpot(belt, countedM: nil))
  }

  @Test(
    "Such positions are left out, which is noted, and the count stands, on points, laps or stated")
  func leftOut() throws {
    var recording = belt(deviation: 12)
    func found() -> Recording { recording.after(Distance(), MovingTime()) }
    func expectLeftOut(_ found: Recording) throws {
      #expect(found.count(of: .positionsWander) == 1 && found.track.latitude.isEmpty)
      #expect(found.figures.distanceSource == .device && found.figures.movingS == 1_800)
      #expect(abs(try #require(found.track.distanceM.last) - 5_400) < 1)
    }
    try expectLeftOut(found())
    recording.track.deviceDistanceM = []
    // Steps alone tell it where positions are calm.
    var unknown = belt(deviation: 3)
    unknown.track.deviceDistanceM = []
    recording.summary.distanceM = 5_400
    try expectLeftOut(found())
    recording.summary.distanceM = nil
    recording.laps = [
      Lap(distanceM: 2_700, points: 0..<900), Lap(distanceM: 2_700, points: 900..<1_801),
    ]
    try expectLeftOut(found())
    // Who counted steps alone ran for half an hour, and nobody knows how far.
    unknown.track.deviceCadence = unknown.track.time.map { _ in 164 }
    unknown = unknown.after(Distance(), MovingTime())
    #expect(unknown.track.distanceM.isEmpty && unknown.count(of: .noSpeed) == 1)
    #expect(unknown.figures.movingS == 1_800)
  }
}

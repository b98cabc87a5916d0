import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Lengths of a pool")
struct PoolLengthsTests {
  /// A recording without positions whose distance grows by `length` at a time.
  private func counted(_ length: Double, speed: Double, seconds: Int = 1_200) -> Recording {
    var recording = Recording.steady(speed: speed, seconds: seconds, every: 5)
    (recording.track.latitude, recording.track.longitude) = ([], [])
    recording.track.deviceCadence = []
    recording.track.deviceDistanceM = recording.track.deviceDistanceM.map {
      ($0 / length).rounded(.down) * length
    }
    recording.sport = .unknown
    return recording
  }

  @Test("Distance that grows by a length at a turn is a swim", arguments: [25.0, 22.86, 50])
  func swim(length: Double) {
    let swim = counted(length, speed: 1.3)
    #expect(PoolLengths.count(swim.track))
    #expect(swim.processed().sport == .swimming)
  }

  @Test("A runner's count in steps of its display, and one that grows evenly, are none")
  func run() {
    #expect(!PoolLengths.count(counted(25, speed: 2.8).track))
    #expect(!PoolLengths.count(counted(10, speed: 1.5).track))
    #expect(!PoolLengths.count(counted(100, speed: 1.5).track))
    #expect(!PoolLengths.count(Recording.steady(speed: 1.5).track))
  }
}

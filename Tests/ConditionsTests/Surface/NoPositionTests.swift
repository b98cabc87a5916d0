import Running
import Testing

@testable import Conditions

@Suite("No position")
struct NoPositionTests {
  private func verdict(_ recording: Recording) -> GroundStretch? {
    recording.surfaced().figures.ground.first
  }

  @Test("Distance or cadence without any position is a treadmill")
  func treadmill() {
    var recording = Recording.route([(1_000, 0)])
    #expect(verdict(recording)?.surface == .road)
    recording.track.latitude = recording.track.latitude.map { _ in .nan }
    #expect(verdict(recording)?.surface == .treadmill)
    recording.track.latitude = []
    #expect(verdict(recording)?.witness == .noPosition)
    #expect(abs((verdict(recording)?.confidence ?? 0) - 0.8) < 0.05)
  }

  @Test("Heart rate alone may be anything")
  func neither() {
    var recording = Recording(format: .tcx, number: 1)
    recording.track.time = [0, 1]
    recording.track.heartRateBPM = [100, 101]
    #expect(verdict(recording)?.witness == .prior)
    recording.track.deviceCadence = [80, 80]
    #expect(verdict(recording)?.surface == .treadmill)
  }

  @Test("One position among many points is enough to have been outdoors")
  func one() {
    var recording = Recording.route([(1_000, 0)])
    for index in recording.track.latitude.indices.dropFirst() {
      recording.track.latitude[index] = .nan
    }
    #expect(verdict(recording)?.surface == .road)
  }

  @Test(
    "A watch that has lost its satellites and wrote altitude that moves is no treadmill for sure")
  func lost() {
    var recording = Recording.route([(3_000, 0)])
    (recording.track.latitude, recording.track.longitude) = ([], [])
    recording.track.altitudeM = recording.track.time.indices.map { 100 + Float($0 % 60) / 3 }
    let lost = recording.surfaced().figures.ground.first
    #expect(lost?.surface != .treadmill)
    recording.track.altitudeM = recording.track.time.map { _ in 100 }
    #expect(verdict(recording)?.surface == .treadmill)
  }

  @Test(
    "Positions that stay within a hall while the count grows no longer speak against a treadmill")
  func nowhere() throws {
    var recording = Recording.route([(3_000, 0)])
    let far = try #require(verdict(recording)?.chances[.treadmill])
    for index in recording.track.latitude.indices {
      recording.track.latitude[index] = index < 20 ? 48 + Double(index % 3) / 10_000 : .nan
    }
    let near = try #require(verdict(recording)?.chances[.treadmill])
    #expect(near > 50 * max(far, 0.001))
  }
}

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
}

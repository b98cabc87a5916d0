import Running
import Testing

@testable import Conditions

@Suite("The device on the surface")
struct DeviceSurfaceTests {
  private func verdict(type: String? = nil, creator: String? = nil, outdoors: Bool = true)
    -> GroundStretch?
  {
    var recording = Recording.route([(1_000, 0)])
    if !outdoors { (recording.track.latitude, recording.track.longitude) = ([], []) }
    recording.sportText = type
    recording.creator = creator
    return recording.surfaced().figures.ground.first
  }

  @Test(
    "Types name surfaces in any case",
    arguments: [
      ("trail_running", Surface.trail), ("TrailRun", .trail), ("track_running", .track),
      ("street_running", .road), ("street running", .road), ("indoor track", .track),
    ])
  func types(text: String, surface: Surface) throws {
    let found = try #require(verdict(type: text))
    #expect(found.surface == surface && found.witness == .device && found.confidence > 0.8)
  }

  @Test(
    "A mode for indoors is a treadmill, surer without positions",
    arguments: ["treadmill_running", "VirtualRun", "indoor_running"])
  func indoors(text: String) throws {
    let without = try #require(verdict(type: text, outdoors: false))
    #expect(without.surface == .treadmill && without.confidence > 0.99)
    let with = try #require(verdict(type: text))
    #expect(with.surface == .treadmill && with.confidence < without.confidence)
  }

  @Test("A treadmill's own program outweighs the positions that it draws")
  func program() throws {
    let found = try #require(verdict(creator: "Zwift 1.0"))
    #expect(found.surface == .treadmill && found.confidence > 0.95)
    #expect(verdict(creator: "Garmin Forerunner 245")?.witness != .device)
  }
}

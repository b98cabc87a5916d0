import Running
import Testing

@testable import Conditions

@Suite("Names and notes on the surface")
struct NamedSurfaceTests {
  private func verdict(name: String? = nil, notes: String? = nil, outdoors: Bool = true)
    -> GroundStretch?
  {
    var recording = Recording.route([(1_000, 0)])
    if !outdoors { (recording.track.latitude, recording.track.longitude) = ([], []) }
    recording.name = name
    recording.notes = notes
    return recording.surfaced().figures.ground.first
  }

  @Test("A name silences the notes, and is surer than they are")
  func order() throws {
    #expect(verdict(name: "Trail loop", notes: "Beach run")?.surface == .trail)
    let named = try #require(verdict(name: "Trail loop"))
    let noted = try #require(verdict(notes: "Trail loop"))
    #expect(named.witness == .words && noted.witness == .words)
    #expect(named.confidence > noted.confidence && named.confidence < 0.9)
  }

  @Test("A name that says treadmill beside positions is a joke, and none without")
  func joke() {
    #expect(verdict(name: "Escaped the treadmill")?.surface == .road)
    #expect(verdict(name: "Treadmill", outdoors: false)?.confidence ?? 0 > 0.98)
  }

  @Test("A name of two surfaces leaves the verdict to the odds of both")
  func two() throws {
    let both = try #require(verdict(name: "Track session, then trail"))
    #expect(both.confidence < 0.8 && both.surface != .road)
  }

  @Test("A word for the road makes it surer")
  func road() throws {
    let told = try #require(verdict(name: "Tempo on the road"))
    let untold = try #require(verdict(name: "Tempo"))
    #expect(told.surface == .road && told.confidence > untold.confidence)
    #expect(untold.witness == .prior || untold.witness == .noPosition)
  }
}

import Running
import Testing

@testable import Conditions

@Suite("What the file says of the surface")
struct SurfaceInTextTests {
  private func opinion(
    sport: String? = nil, name: String? = nil, notes: String? = nil, outdoors: Bool = true
  ) -> SurfaceOpinion? {
    var recording = Recording.route([(1_000, 0)])
    if !outdoors { recording.track.latitude = [] }
    recording.sportText = sport
    recording.name = name
    recording.notes = notes
    return SurfaceInText.opinion(on: recording)
  }

  @Test(
    "Types name surfaces in any case",
    arguments: [
      ("treadmill_running", Surface.treadmill), ("VirtualRun", .treadmill),
      ("indoor_running", .treadmill), ("trail_running", .trail), ("TrailRun", .trail),
      ("track_running", .track),
    ])
  func types(text: String, surface: Surface) {
    #expect(opinion(sport: text)?.surface == surface)
    #expect(opinion(sport: text)?.confidence == 0.9)
  }

  @Test(
    "WordSequence that only resemble a surface say nothing",
    arguments: [
      "Running", "running", "9", "", "Long Beach Marathon", "Sandra's birthday", "Back on track",
      "Morning Run", "Soundtrack test",
    ])
  func nothing(text: String) {
    #expect(opinion(sport: text) == nil && opinion(name: text) == nil)
  }

  @Test("A type outweighs a name, and a name the notes")
  func order() {
    #expect(opinion(sport: "trail_running", name: "Treadmill")?.surface == .trail)
    #expect(opinion(name: "Trail loop", notes: "Beach run")?.surface == .trail)
    #expect(opinion(notes: "Beach run")?.surface == .sand)
    #expect((opinion(name: "Trail loop")?.confidence ?? 1) < 0.9)
  }

  @Test("A name that says treadmill beside positions is no witness")
  func joke() {
    #expect(opinion(name: "Escaped the treadmill") == nil)
    #expect(opinion(name: "Treadmill", outdoors: false)?.surface == .treadmill)
  }
}

import Running
import Testing

@testable import Surfaces

@Suite("What the file says of the surface")
struct FileWordsTests {
  private func verdict(
    sport: String? = nil, name: String? = nil, notes: String? = nil, outdoors: Bool = true
  ) -> SurfaceVerdict? {
    var recording = Recording.route([(1_000, 0)])
    if !outdoors { recording.track.latitude = [] }
    recording.sportText = sport
    recording.name = name
    recording.notes = notes
    return FileWords.verdict(on: recording)
  }

  @Test(
    "Types name surfaces in any case",
    arguments: [
      ("treadmill_running", Surface.treadmill), ("VirtualRun", .treadmill),
      ("indoor_running", .treadmill), ("trail_running", .trail), ("TrailRun", .trail),
      ("track_running", .track),
    ])
  func types(text: String, surface: Surface) {
    #expect(verdict(sport: text)?.surface == surface)
    #expect(verdict(sport: text)?.confidence == 0.9)
  }

  @Test(
    "Words that only resemble a surface say nothing",
    arguments: [
      "Running", "running", "9", "", "Long Beach Marathon", "Sandra's birthday", "Back on track",
      "Morning Run", "Soundtrack test",
    ])
  func nothing(text: String) {
    #expect(verdict(sport: text) == nil && verdict(name: text) == nil)
  }

  @Test("A type outweighs a name, and a name the notes")
  func order() {
    #expect(verdict(sport: "trail_running", name: "Treadmill")?.surface == .trail)
    #expect(verdict(name: "Trail loop", notes: "Beach run")?.surface == .trail)
    #expect(verdict(notes: "Beach run")?.surface == .sand)
    #expect((verdict(name: "Trail loop")?.confidence ?? 1) < 0.9)
  }

  @Test("A name that says treadmill beside positions is no witness")
  func joke() {
    #expect(verdict(name: "Escaped the treadmill") == nil)
    #expect(verdict(name: "Treadmill", outdoors: false)?.surface == .treadmill)
  }
}

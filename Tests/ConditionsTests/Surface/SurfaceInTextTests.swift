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
      ("track_running", .track), ("street_running", .road), ("street running", .road),
    ])
  func types(text: String, surface: Surface) {
    #expect(opinion(sport: text)?.surface == surface)
    #expect(opinion(sport: text)?.confidence == 0.9)
  }

  @Test(
    "Words that only resemble a surface say nothing",
    arguments: [
      "Running", "running", "9", "", "Long Beach Marathon", "Sandra's birthday", "Back on track",
      "Morning Run", "Soundtrack test", "Contrails over the park", "Trailer park loop",
      "Trailing Tom home", "Soundtrack runs out", "Virtually done", "Tapisserie", "Waldlauf",
      "Skogsløp", "Bosloop", "Silk Road run", "Road Runners",
    ])
  func nothing(text: String) {
    #expect(opinion(sport: text) == nil && opinion(name: text) == nil)
  }

  @Test(
    "Compounds name surfaces as their parts do",
    arguments: [
      ("Laufband", Surface.treadmill), ("Laufbandtraining", .treadmill),
      ("Heimlaufband", .treadmill), ("Indoorløp", .treadmill), ("Trailrunning", .trail),
      ("Traillauf am Abend", .trail), ("Trailløp", .trail), ("Nacht-Trail", .trail),
      ("Ultratrail", .trail), ("Trails!", .trail), ("Track sessions", .track),
      ("Easy track running", .track), ("Sand dunes", .sand), ("Beach runs", .sand),
    ])
  func compounds(text: String, surface: Surface) {
    #expect(opinion(name: text, outdoors: false)?.surface == surface)
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

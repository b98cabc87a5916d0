import Running
import Testing

@testable import Conditions

@Suite("The shape of a route")
struct RouteShapeTests {
  private func surfaces(_ recording: Recording) -> Set<Surface> {
    Set(recording.surfaced().track.surface)
  }

  @Test("Only what is both hilly and winding is a trail")
  func both() {
    #expect(surfaces(.winding(metres: 3_000, grade: 0.08)) == [.trail])
    #expect(surfaces(.winding(metres: 3_000, grade: -0.08)) == [.trail])
    #expect(surfaces(.winding(metres: 3_000, grade: 0.01)) == [.road])
    #expect(surfaces(.route([(3_000, 20)], grade: 0.08)) == [.road])
  }

  @Test("Steep hills make up for few bends, and bends for no hills")
  func makingUp() throws {
    func trail(_ grade: Float, _ recording: Recording) throws -> Double {
      var recording = recording
      recording.track.grade = recording.track.time.map { _ in grade }
      return try #require(recording.surfaced().figures.ground.first).chances[.trail]
    }
    // 360° a kilometre: fewer than the line.
    let bends = Recording.route((0..<30).map { (100, $0 % 2 == 0 ? 18 : -18) })
    #expect(try trail(0.05, bends) < 0.2)
    #expect(try trail(0.12, bends) > 0.3)
    #expect(try trail(0.02, .winding(metres: 3_000, grade: 0)) < 0.2)
  }

  @Test(
    "The rest of a trail shorter than a stretch is trail too", arguments: [3_040.0, 3_080, 3_200])
  func rest(metres: Double) {
    #expect(surfaces(.winding(metres: metres, grade: 0.08)) == [.trail])
  }

  @Test("A way that is too short to tell is road")
  func short() {
    #expect(surfaces(.winding(metres: 80, grade: 0.08)) == [.road])
  }

  @Test("The shape alone never makes sure")
  func unsure() {
    for grade: Float in [0.04, 0.06, 0.1, 0.3] {
      let ground = Recording.winding(metres: 3_000, grade: grade).surfaced().figures.ground
      #expect(ground.allSatisfy { $0.chances[.trail] <= 0.75 })
    }
  }

  @Test("What is neither hilly nor winding is surer of the road")
  func straight() throws {
    let straight = try #require(Recording.route([(3_000, 20)]).surfaced().figures.ground.first)
    let winding = try #require(
      Recording.winding(metres: 3_000, grade: 0).surfaced().figures.ground.first)
    #expect(straight.surface == .road && winding.surface == .road)
    #expect(straight.confidence > winding.confidence)
  }

  @Test("A level part of a hilly run leans to the run")
  func leaning() throws {
    var recording = Recording.winding(metres: 6_000, grade: 0.1)
    for index in recording.track.grade.indices.suffix(recording.track.count / 6) {
      recording.track.grade[index] = 0.03
    }
    let last = try #require(recording.surfaced().figures.ground.last)
    let level = try #require(
      Recording.winding(metres: 6_000, grade: 0.03).surfaced().figures.ground.last)
    #expect(last.chances[.trail] > 2 * level.chances[.trail])
  }

  @Test("Without altitude nothing but the odds of all people is claimed")
  func withoutAltitude() {
    var recording = Recording.winding(metres: 3_000, grade: 0.08)
    recording.track.grade = []
    #expect(surfaces(recording) == [.road])
    recording.track.grade = recording.track.time.map { _ in .nan }
    #expect(surfaces(recording) == [.road])
  }
}

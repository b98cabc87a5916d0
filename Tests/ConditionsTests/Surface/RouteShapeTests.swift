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
      let shares = Recording.winding(metres: 3_000, grade: grade).surfaced().figures.surfaces
      #expect(shares.allSatisfy { $0.confidence <= 0.7 && $0.confidence >= 0.4 })
    }
  }

  @Test("Without altitude nothing but road is claimed")
  func withoutAltitude() {
    var recording = Recording.winding(metres: 3_000, grade: 0.08)
    recording.track.grade = []
    #expect(surfaces(recording) == [.road])
    recording.track.grade = recording.track.time.map { _ in .nan }
    #expect(surfaces(recording) == [.road])
  }

  @Test("Winding is the sum of changes of direction")
  func winding() {
    func turned(_ recording: Recording) -> Double {
      RouteShape.windingDeg(recording.track, 0..<recording.track.count)
    }
    #expect(turned(.route([(2_000, 73)])) < 2)
    #expect(abs(turned(.route([(200, 0), (200, 90), (200, 180), (200, 270)])) - 270) < 5)
    // A turn over the south is a small one.
    #expect(abs(turned(.route([(200, 170), (200, 190)])) - 20) < 3)
    #expect(turned(.route([(2_000, 90)], fromLongitude: 179.99)) < 2)
  }
}

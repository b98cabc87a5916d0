import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Shapes of laps")
struct LapShapeTests {
  private func metres(_ shape: LapShape) -> Double {
    let (path, spacing) = shape.places(about: 2)
    return Double(path.count - 1) * spacing
  }

  @Test("Lanes of a track are as long as they are built")
  func lanes() {
    #expect(abs(metres(.track(lane: 1)) - 400) < 0.1)
    #expect(abs(metres(.track(lane: 2)) - 407.04) < 0.1)
    #expect(abs(metres(.track(lane: 8)) - 453.03) < 0.1)
  }

  @Test("Blocks and ponds close, and are evenly spaced")
  func closed() {
    for shape in [
      LapShape.block(length: 150, breadth: 80, corner: 5), .pond(length: 200, breadth: 120),
      .oval(straight: 43, radius: 18),
    ] {
      let (path, spacing) = shape.places(about: 2)
      let gap = hypot(
        path[0].east - path[path.count - 1].east, path[0].north - path[path.count - 1].north)
      #expect(gap < 0.01)
      #expect(
        zip(path, path.dropFirst()).allSatisfy {
          let step = hypot($0.east - $1.east, $0.north - $1.north)
          return step > 0.6 * spacing && step < spacing + 0.01
        })
    }
  }

  @Test("The way there, the laps and the way home add up", arguments: [0.0, 600])
  func route(approach: Double) {
    for pattern in [LapPattern.rounds, .eitherWay, .toAndFro(200)] {
      let route = Route.laps(
        of: .track(lane: 1), pattern, from: GeographicPoint(latitude: 48, longitude: 11),
        metres: 5_000, approach: approach, heading: 1, terrain: Terrain(levelAt: 100))
      #expect(abs(route.length - 5_000) < 0.1)
      let steps = (0..<4_999).map { metre in
        let (a, b) = (route.place(at: Double(metre)), route.place(at: Double(metre) + 1))
        return hypot(a.east - b.east, a.north - b.north)
      }
      #expect(steps.allSatisfy { $0 < 1.01 })
    }
  }
}

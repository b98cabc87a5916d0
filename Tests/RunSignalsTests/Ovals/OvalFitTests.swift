import SyntheticAthletes
import Testing

@testable import RunSignals

@Suite("Fitting ovals")
struct OvalFitTests {
  private func best(_ way: OvalWay, _ size: OvalSize = .outdoors) -> (oval: Oval, offM: Double)? {
    let nodes = 0...(way.count - 1)
    return OvalFit.guesses(way, nodes, size).map { OvalFit.fit($0, way, nodes, size, steps: 8) }
      .map { ($0, OvalFit.offM($0, way, nodes)) }.min { $0.1 < $1.1 }
  }

  @Test("A lap is fitted to the metre, in the first lane and the eighth", arguments: [1, 8])
  func lap(lane: Int) throws {
    let (oval, offM) = try #require(best(.laps(.track(lane: lane), metres: 460)))
    let radius = lane == 1 ? 36.8 : 45.24
    #expect(offM < 0.5)
    #expect(abs(oval.radiusM - radius) < 1 && abs(2 * oval.halfM - 84.39) < 2)
  }

  @Test("Of half a lap the usual measures tell the rest")
  func half() throws {
    let (oval, offM) = try #require(best(.laps(.track(lane: 1), metres: 480, .toAndFro(240))))
    #expect(offM < 1)
    #expect(abs(oval.lapM - 400) < 12)
  }

  @Test("What is too narrow or too wide for a track is not tried")
  func size() {
    #expect(best(.laps(.block(length: 180, breadth: 30, corner: 5), metres: 400)) == nil)
    #expect(best(.laps(.pond(length: 400, breadth: 300), metres: 1_000)) == nil)
    #expect(best(.laps(.oval(straight: 43, radius: 18), metres: 220)) == nil)
    #expect(best(.laps(.oval(straight: 43, radius: 18), metres: 220), .indoors) != nil)
  }
}

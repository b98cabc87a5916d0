import Running
import Testing

@testable import RunSignals

@Suite("Laps on tracks as distance")
struct LapsOnTracksTests {
  private let time = (0...10).map { 100 + Double($0) * 10 }

  private func laid(_ ovals: [OvalLaps]) -> (distance: [Double], metres: Double) {
    var distance = (0...10).map { Double($0) * 42 }
    let metres = LapsOnTracks.lay(ovals, in: &distance, time)
    return (distance, metres)
  }

  private func oval(_ begin: Double, _ end: Double, metres: Double) -> OvalLaps {
    OvalLaps(beginS: begin, endS: end, laps: metres / 400, lapM: 400, confidence: 0.95)
  }

  @Test("A stretch becomes as long as its laps, and the way before and after keeps its length")
  func stretch() {
    let (distance, metres) = laid([oval(20, 60, metres: 160)])
    #expect(metres == 160)
    #expect(distance[2] == 84 && abs(distance[6] - 244) < 1e-9)
    #expect(abs(distance[4] - 164) < 1e-9 && abs(distance[10] - 412) < 1e-9)
  }

  @Test("Stretches that share a point share nothing else")
  func neighbours() {
    let (distance, metres) = laid([oval(0, 50, metres: 200), oval(50, 100, metres: 220)])
    #expect(metres == 420)
    #expect(abs(distance[5] - 200) < 1e-9 && abs(distance[10] - 420) < 1e-9)
    #expect(zip(distance, distance.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Laps that contradict the positions by a quarter change nothing")
  func contradicted() {
    let (distance, metres) = laid([oval(20, 60, metres: 100)])
    #expect(metres == 0 && distance[10] == 420)
  }
}

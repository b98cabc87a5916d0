import Running
import SyntheticAthletes
import Testing

@testable import RunSignals

@Suite("Finding ovals")
struct OvalFinderTests {
  private func laps(_ way: OvalWay, _ size: OvalSize = .outdoors) -> [Double] {
    OvalFinder.find(way, size).map { ($0.laps * 10).rounded() / 10 }
  }

  @Test("Laps are counted, in parts and in either direction")
  func count() {
    #expect(laps(.laps(.track(lane: 1), metres: 2_000)) == [5])
    #expect(laps(.laps(.track(lane: 1), metres: 2_000, .eitherWay)) == [5])
    let parts = laps(.laps(.track(lane: 1), metres: 2_000, .toAndFro(200)))
    #expect(parts.count == 1 && abs(parts[0] - 5) < 0.15)
    #expect(laps(.laps(.oval(straight: 43, radius: 18.14), metres: 2_000), .indoors) == [10])
  }

  @Test("A lap and a bit may be anything, one and a half may not")
  func few() {
    #expect(laps(.laps(.track(lane: 1), metres: 480)).isEmpty)
    #expect(laps(.laps(.track(lane: 1), metres: 640)).count == 1)
    #expect(laps(.laps(.oval(straight: 43, radius: 18.14), metres: 600), .indoors).isEmpty)
  }

  @Test("Exact blocks, ponds and wider ovals are none, however often they are run round")
  func others() {
    for shape in [
      LapShape.block(length: 130, breadth: 72, corner: 5),
      .block(length: 150, breadth: 80, corner: 10), .pond(length: 164, breadth: 80),
      .pond(length: 128, breadth: 126), .oval(straight: 80, radius: 56),
      .oval(straight: 122, radius: 27), .oval(straight: 40, radius: 51),
    ] {
      #expect(laps(.laps(shape, metres: 4_000)).isEmpty, "\(shape)")
      #expect(laps(.laps(shape, metres: 4_000), .indoors).isEmpty, "\(shape)")
    }
  }

  @Test("A way without positions has none")
  func none() {
    #expect(OvalFinder.find(OvalWay(.init()), .outdoors).isEmpty)
  }
}

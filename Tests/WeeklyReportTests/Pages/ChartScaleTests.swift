import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import WeeklyReport

@Suite("The scale of a drawing")
struct ChartScaleTests {
  @Test("has two to five lines, none above the largest value")
  func ticks() {
    for exponent in stride(from: -1.5, through: 4, by: 0.07) {
      var largest = 1.0
      for _ in 0..<Int(abs(exponent) * 100) { largest *= exponent < 0 ? 0.977_237 : 1.023_293 }
      let scale = ChartScale(largest: largest, bottom: 168, top: 16)
      let labels = shown("label", by: scale.ticks)
      #expect((2...5).contains(labels.count), "\(largest): \(labels)")
      #expect(Set(labels).count == scale.ticks.count)
    }
  }

  @Test("lines are round in miles where the page is in miles, and heights stay")
  func miles() {
    let scale = ChartScale(largest: 16.09344, bottom: 150, top: 50, units: .mi)
    #expect(shown("label", by: scale.ticks) == ["2", "4", "6", "8", "10"])
    #expect(shown("y", by: scale.ticks).last == "50.0")
    #expect(scale.y(16.09344 / 2) == 100)
  }

  @Test("a label stands on its bar, or above the outline where there is no room between")
  func label() {
    let scale = ChartScale(largest: 100, bottom: 116, top: 16)
    #expect(scale.label(of: 50, below: nil) == 66 && scale.label(of: 50, below: 40) == 66)
    #expect(scale.label(of: 50, below: 60) == 56)
    #expect(scale.label(of: 50, below: 80) == 66)
  }

  @Test("nothing to draw is no crash", arguments: [0.0, -1, .nan, .infinity])
  func nothing(largest: Double) {
    #expect(!ChartScale(largest: largest, bottom: 168, top: 16).ticks.isEmpty)
  }

  @Test("the pieces of a bar stand on each other and add up to its height")
  func stack() {
    let scale = ChartScale(largest: 50, bottom: 150, top: 50)
    let pieces = scale.stack([
      SurfaceLoad(surface: .road, easyKm: 20), SurfaceLoad(surface: .grass, easyKm: 0),
      SurfaceLoad(surface: .trail, easyKm: 5),
    ])
    #expect(shown("surface", by: pieces) == ["road", "trail"])
    #expect(shown("y", by: pieces) == ["110.0", "100.0"])
    #expect(shown("height", by: pieces) == ["40.0", "10.0"])
  }

  private func shown(_ name: String, by blocks: [Block]) -> [String] {
    blocks.compactMap { ($0.child(named: name) as? Shown)?.renderText }
  }
}

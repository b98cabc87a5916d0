import Testing

@testable import RunSignals

@Suite("Gaps between points")
struct GapsTests {
  @Test("The threshold is five times the usual spacing, whatever a few long gaps do")
  func threshold() {
    #expect(Gaps.thresholdS([0, 1, 2, 3, 900, 901]) == 5)
    #expect(Gaps.thresholdS([0, 60, 120]) == 300)
    #expect(Gaps.thresholdS([7]) == 0)
    #expect(Gaps.thresholdS([]) == 0)
  }

  @Test("A watch that chose its points leaves longer stretches out")
  func chosen() {
    let spacings = (0..<100).map { $0 % 10 == 9 ? 35.0 : $0 % 2 == 0 ? 4 : 5 }
    let time = spacings.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
    #expect(Gaps.thresholdS(time) == 70)
  }

  @Test("A gap counts between neighbours only")
  func between() {
    let time = [0.0, 20, 40, 80]
    #expect(!Gaps.hasGap(time, 0, 2, 30))
    #expect(Gaps.hasGap(time, 0, 3, 30))
    #expect(!Gaps.hasGap(time, 3, 3, 30))
  }

  @Test("Who ran on went at least half and at most twice as far as the pace lets expect")
  func ranOn() {
    #expect(Gaps.ranOn(180, 60, paceMPS: 3) && Gaps.ranOn(90, 60, paceMPS: 3))
    #expect(!Gaps.ranOn(89, 60, paceMPS: 3) && !Gaps.ranOn(361, 60, paceMPS: 3))
    #expect(!Gaps.ranOn(543, 181, paceMPS: 3))
    #expect(!Gaps.ranOn(0, 60, paceMPS: 0) && !Gaps.ranOn(100, 60, paceMPS: .nan))
  }
}

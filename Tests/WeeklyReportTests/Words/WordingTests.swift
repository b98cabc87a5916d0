import Running
import Testing
import Writing

@testable import WeeklyReport

@Suite("Words of pages")
struct WordingTests {
  @Test("A surface that two witnesses tell is named once")
  func once() {
    let shares = [
      SurfaceShare(surface: .unknown, share: 0.3, confidence: 0.4, witness: .shape),
      SurfaceShare(surface: .trail, share: 0.4, confidence: 0.6, witness: .shape),
      SurfaceShare(surface: .unknown, share: 0.3, confidence: 0.4, witness: .prior),
    ]
    #expect(
      Wording.surfaces(shares).replacing("\u{A0}", with: " ") == "unknown 60 %, trail 40 %")
  }

  @Test("A witness is told by its code where there are no better words")
  func witness() {
    #expect(Wording.witness(.shape) == "by hills and bends")
    #expect(Wording.witness(SurfaceWitness(rawValue: "soft-ground")) == "soft ground")
  }
}

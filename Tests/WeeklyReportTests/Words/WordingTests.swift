import Running
import Testing
import Writing

@testable import WeeklyReport

@Suite("Words of pages")
struct WordingTests {
  private func sureness(_ witness: SurfaceWitness) -> String? {
    Wording.sureness([
      SurfaceShare(surface: .road, share: 0.4, confidence: 0.9, witness: .device),
      SurfaceShare(surface: .trail, share: 0.6, confidence: 0.5, witness: witness),
    ])
  }

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

  @Test("The witness of the largest part is told, by its code where there are no better words")
  func witness() {
    #expect(sureness(.shape) == Format.percent(0.5) + " sure, by hills and bends")
    #expect(sureness(.noPosition) == Format.percent(0.5) + " sure, no position")
    #expect(
      sureness(SurfaceWitness(rawValue: "soft-ground")) == Format.percent(0.5)
        + " sure, soft ground")
    #expect(Wording.sureness([]) == nil)
  }
}

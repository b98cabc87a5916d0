import Testing

@testable import SoleusLoad

@Suite("Draws of the factors")
struct FactorDrawsTests {
  @Test("The generator is the published one")
  func generator() {
    // The first outputs for the state 0 that Vigna's reference program prints.
    var generator = SplitMix64(state: 0)
    #expect(generator.next() == 0xe220_a839_7b1d_cdaf)
    #expect(generator.next() == 0x6e78_9e6a_a1b9_65f4)
    #expect(generator.next() == 0x06c4_5d18_8009_454f)
  }

  @Test("The same model gives the same draws every time, and the seed is written down")
  func fixed() {
    let (first, second) = (FactorDraws(.standard), FactorDraws(.standard))
    #expect(FactorDraws.seed == 2026 && first.draws.count == 1_000)
    for key in FactorKey.allCases {
      #expect(first.draws.map { $0[key] } == second.draws.map { $0[key] })
      #expect(first.central[key] == LoadModel.standard[key].central)
    }
  }

  @Test("Every draw lies in its range, and what is certain does not move")
  func ranges() {
    let draws = FactorDraws(.standard).draws
    for key in FactorKey.allCases {
      let factor = LoadModel.standard[key]
      let range = factor.range ?? factor.central...factor.central
      #expect(draws.allSatisfy { range.contains($0[key]) }, "\(key.rawValue)")
    }
  }

  @Test("The deciles of the draws are those of the triangle")
  func deciles() {
    let draws = FactorDraws(.standard).draws
    for key in FactorKey.allCases where key.isDrawn {
      let factor = LoadModel.standard[key]
      guard let range = factor.range, range.lowerBound < range.upperBound else { continue }
      let sorted = draws.map { $0[key] }.sorted()
      for tenth in 1...9 {
        let expected = triangular(Double(tenth) / 10, range, mode: factor.central)
        let width = range.upperBound - range.lowerBound
        #expect(abs(sorted[tenth * 100] - expected) < 0.05 * width, "\(key.rawValue)")
      }
    }
  }

  @Test(
    "The inverse of the triangle undoes its distribution function",
    arguments: [(0.0, 1.0, 0.5), (4.2, 8.5, 5.5), (-1, 0, -0.5), (1, 1.2, 1), (0.9, 1, 1)])
  func inverse(low: Double, high: Double, mode: Double) {
    for step in 0...100 {
      let share = Double(step) / 100
      let x = triangular(share, low...high, mode: mode)
      // The textbook's distribution function.
      let below =
        x < mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : mode == high ? 1 : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
      #expect(abs((x == high ? 1 : below) - share) < 1e-9)
    }
  }
}

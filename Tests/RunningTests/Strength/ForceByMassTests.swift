import Testing

@testable import Running

@Suite("Force by body mass")
struct ForceByMassTests {
  @Test("Worked out later it is what it is with the mass at hand")
  func later() {
    func force(_ massKg: Double) -> Banded {
      let lifted = 0.5 + 20 / massKg
      return Banded(central: 2 * lifted, low: lifted, high: 3 * lifted)
    }
    let later = ForceByMass(force)
    for mass in [45.0, 70, 110] {
      let (one, other) = (later.peakBW(massKg: mass), force(mass))
      #expect(abs(one.central - other.central) < 1e-12)
      #expect(abs(one.low - other.low) < 1e-12 && abs(one.high - other.high) < 1e-12)
    }
  }
}

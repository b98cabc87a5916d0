import Running
import Testing

@testable import SoleusLoad

@Suite("Weights of a draw")
struct DrawnWeightsTests {
  private let limits = RunningCells.Limits(.standard)
  private let values = FactorValues(centralOf: .standard)
  private var knots: [Double] { SpeedKnots.speeds(limits) }

  private func part(grade: Double) -> SpeedKnots {
    let dose = Recording.kilometre(at: 3.3, grade: grade).dose()
    return SpeedKnots(
      dose.parts[0], RunningCells(dose.parts[0].running, limits).cells, knots: knots)
  }

  @Test("A steeper run is as the run on that slope", arguments: [-6.0, 0, 2.5])
  func steeper(percent: Double) {
    let weights = DrawnWeights(values, knots: knots)
    let made = weights.running(part(grade: 0.01), steeper: percent)
    let run = weights.running(part(grade: 0.01 + percent / 100), steeper: 0)
    #expect(abs(made / run - 1) < 1e-6)
  }

  @Test("Surface, shoe and strike multiply by their factors")
  func factors() {
    let weights = DrawnWeights(values, knots: knots)
    #expect(abs(weights.on(.treadmill) / weights.on(.road) - 1.1) < 1e-12)
    #expect(abs(weights.worn(.minimal, .forefoot) - 1.12 * 1.12) < 1e-12)
    #expect(weights.worn(.conventional, .rearfoot) == 1)
  }

  @Test("A second of walking costs what the formula of walking says")
  func walking() {
    let weights = DrawnWeights(values, knots: knots)
    let expected = values.walkingLoadPerS(exponent: 6) / values.easyKmLoad
    #expect(abs(weights.walking / expected - 1) < 1e-12)
  }
}

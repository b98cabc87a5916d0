import Running
import Testing

@testable import RunSignals

@Suite("Strides or steps")
struct CadenceUnitDecisionTests {
  private let estimate = CadenceEstimate(heightCm: 175)

  private func unit(_ cadence: Float, _ speed: Float) -> CadenceUnit? {
    CadenceUnitDecision(
      [Float](repeating: cadence, count: 100), [Float](repeating: speed, count: 100), estimate)?
      .unit
  }

  @Test(
    "The unit is found for every cadence that people run or walk with, in either unit",
    arguments: [
      (1.0, 95.0), (1.2, 105), (1.4, 117), (1.7, 130), (1.0, 150), (1.2, 150), (1.5, 150),
      (1.5, 170), (1.9, 140), (1.9, 150), (1.9, 175), (2.5, 150), (3, 165), (3, 185), (4, 160),
      (4, 190), (5.5, 170), (5.5, 210), (7, 220),
    ])
  func units(speed: Double, steps: Double) {
    #expect(unit(Float(steps), Float(speed)) == .steps)
    #expect(unit(Float(steps / 2), Float(speed)) == .strides)
  }

  @Test(
    "What no feet make at a runner's speed, counted once, twice or half, is nobody's cadence",
    arguments: [
      (1.4, false), (8, false), (25, false), (84, true), (168, true), (336, true),
    ])
  func nobodys(cadence: Double, isOfFeet: Bool) throws {
    let decision = CadenceUnitDecision(
      [Float](repeating: Float(cadence), count: 100), [Float](repeating: 2.9, count: 100), estimate)
    #expect(try #require(decision).isOfFeet == isOfFeet)
  }

  @Test("The steps of a walk are somebody's")
  func walk() throws {
    let decision = CadenceUnitDecision(
      [Float](repeating: 112, count: 100), [Float](repeating: 1.5, count: 100), estimate)
    #expect(try #require(decision).isOfFeet)
  }

  @Test("The level is the runner's over the formula's, whatever part was counted double")
  func level() throws {
    let usual = Float(estimate.cadenceSPM(atMPS: 3))
    for share in [0, 30, 60] {
      let cadence = (0..<100).map { $0 < share ? 2.2 * usual : 1.1 * usual }
      let decision = try #require(
        CadenceUnitDecision(cadence, [Float](repeating: 3, count: 100), estimate))
      #expect(abs(decision.level - 1.1) < 1e-3)
      #expect(decision.isRunning == (share < 50))
    }
  }

  @Test("Laps that count steps decide where speed would err, and say so")
  func laps() throws {
    let cadence = [Float](repeating: 119, count: 100)
    let speed = [Float](repeating: 2, count: 100)
    #expect(CadenceUnitDecision(cadence, speed, estimate)?.unit == .steps)
    let decision = try #require(
      CadenceUnitDecision(cadence, speed, estimate, byLaps: (.strides, 2.01)))
    #expect(decision.unit == .strides)
    #expect(decision.evidence.hasSuffix("; laps count 2.01 steps for each"))
  }
}

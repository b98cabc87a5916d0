import Running
import Testing

@Suite("Estimated cadence")
struct CadenceEstimateTests {
  @Test(
    "Running follows 169 + 6 (v - 3.04) - 50 (h - 1.80), worked by hand",
    arguments: [(3.04, 180.0, 169.0), (3.04, 190, 164), (4.04, 180, 175), (2.04, 170, 168)])
  func running(speed: Double, heightCm: Double, expected: Double) {
    let cadence = CadenceEstimate(heightCm: heightCm).cadenceSPM(atMPS: speed)
    #expect(abs(cadence - expected) < 1e-9)
  }

  @Test(
    "A slope of 10 % adds or takes 3 steps a minute, and a steeper one no more",
    arguments: [(0.05, 1.5), (0.1, 3), (0.3, 3), (-0.1, -3), (-0.4, -3)])
  func grade(grade: Double, extra: Double) {
    let estimate = CadenceEstimate(heightCm: 175)
    let added = estimate.cadenceSPM(atMPS: 3, grade: grade) - estimate.cadenceSPM(atMPS: 3)
    #expect(abs(added - extra) < 1e-9)
    #expect(
      estimate.cadenceSPM(atMPS: 1.5, grade: grade) == estimate.cadenceSPM(atMPS: 1.5))
  }

  @Test(
    "Cadence never falls as speed rises, and stays what legs can do", arguments: [150.0, 175, 200])
  func rises(heightCm: Double) {
    let estimate = CadenceEstimate(heightCm: heightCm)
    let running = stride(from: 1.9, through: 12, by: 0.05).map { estimate.cadenceSPM(atMPS: $0) }
    #expect(zip(running, running.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(running.allSatisfy { (135...215).contains($0) })
    let walking = stride(from: 0, to: 1.9, by: 0.05).map { estimate.cadenceSPM(atMPS: $0) }
    #expect(zip(walking, walking.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(walking.first == 0)
  }
}

import Running
import Testing

@testable import SoleusLoad

@Suite("One step by the formulas")
struct ModelledStepTests {
  private static let central = FactorValues(centralOf: .standard)

  @Test("Steps summed over a kilometre are the kilometre that the stage sums up")
  func againstStage() throws {
    for (speed, grade, surface) in [
      (3.0, 0.0, Surface.road), (4.2, 6, .trail), (2.2, -9, .treadmill), (5.5, 0, .sand),
    ] {
      let step = ModelledStep(speedMPS: speed, grade: grade, surface: surface)
      let load = Recording.kilometre(at: speed, grade: grade / 100, surface: surface).load()
      let steps = load.allSteps
      // The made-up recording runs for 1000 s.
      let count = step.stepsPerKm * speed
      let easyKmLoad = Self.central.easyKmLoad
      #expect(abs(load.easyKm / (step.load(Self.central) * count / easyKmLoad) - 1) < 1e-6)
      #expect(abs(steps.contactBWS / (step.contactLoad(Self.central) * count) - 1) < 1e-6)
      #expect(abs(steps.referenceSteps / (step.force(Self.central) * count) - 1) < 1e-6)
    }
  }

  @Test("The reference step is one reference step of 5.5 body weights")
  func reference() {
    let step = ModelledStep()
    #expect(step.force(Self.central) == 1)
    #expect(step.forceBW(Self.central) == 5.5)
    #expect(abs(step.cadenceSPM - 171.26) < 1e-9)
    #expect(abs(step.contactS(Self.central) - 60 / 171.26 / 1.5715) < 1e-12)
  }
}

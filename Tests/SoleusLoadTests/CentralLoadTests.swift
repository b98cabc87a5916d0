import Running
import Testing

@testable import SoleusLoad

@Suite("The load with every factor at its centre")
struct CentralLoadTests {
  private func sums(
    _ stretches: [Stretch], shoe: Shoe = .conventional, strike: FootStrike = .rearfoot
  ) -> (StepSums, LoadStages) {
    let part = Recording.loaded(stretches).dose().parts[0]
    return CentralLoad(FactorValues(centralOf: .standard), shoe: shoe, strike: strike)
      .sums(of: part, RunningCells(part.running, RunningCells.Limits(.standard)).cells)
  }

  @Test("A kilometre of reference steps is one easy km at every stage, and as many reference steps")
  func reference() {
    let (steps, stages) = sums([Stretch(seconds: 1_000, speed: 3)])
    for easyKm in [
      stages.withSpeed, stages.withSlope, stages.withCadence, stages.withSurface, stages.running,
    ] {
      #expect(abs(easyKm - 3) < 1e-6)
    }
    #expect(abs(stages.runningKm - 3) < 1e-6 && stages.walking == 0)
    #expect(abs(steps.referenceSteps - steps.steps) < 1e-6 && steps.walkingS == 0)
  }

  @Test("Each stage multiplies by its own factor and by no other")
  func stages() {
    let (_, stages) = sums(
      [Stretch(seconds: 600, speed: 3, grade: 0.05, surface: .treadmill)], shoe: .minimal,
      strike: .forefoot)
    #expect(abs(stages.withSlope / stages.withSpeed - 1.035) < 1e-6)
    #expect(abs(stages.withCadence / stages.withSlope - 1) < 1e-6)
    #expect(abs(stages.withSurface / stages.withCadence - 1.1) < 1e-9)
    #expect(abs(stages.running / stages.withSurface - 1.12 * 1.12) < 1e-9)
  }

  @Test("Walking is apart in time, load and contact, and takes no shoe")
  func walking() {
    let walk = [Stretch(seconds: 300, speed: 1.4, cadence: 110)]
    let (steps, stages) = sums(walk)
    #expect(abs(steps.walkingS - 300) < 1e-6 && steps.steps == 0 && stages.running == 0)
    #expect(abs(stages.walking / stages.walkedKm - 0.11) < 0.005)
    #expect(steps.walkingContactBWS == steps.contactBWS)
    #expect(sums(walk, shoe: .minimal).1.walking == stages.walking)
  }
}

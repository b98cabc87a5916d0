import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Usual steps")
struct UsualStepsTests {
  private let week = MadeUpHistory.monday.week

  @Test("Below five runs the model's reference step stands in")
  func fewRuns() {
    let steps = UsualSteps(MadeUpHistory.routine(weeks: 1), hardStepRatio: 1.1)
    #expect(steps.reference(for: week) == .referenceStep)
    let hard = MadeUpHistory.run(day: 1, km: 5, force: 112)
    let soft = MadeUpHistory.run(day: 2, km: 5, force: 108)
    #expect(steps.hardShare(of: [hard, soft], in: week) == 0.5)
  }

  @Test("An athlete's own usual step moves the line of hard steps with it")
  func ownStep() throws {
    let strong = UsualSteps(MadeUpHistory.routine(force: 120), hardStepRatio: 1.1)
    #expect(strong.reference(for: week) == .ownUsualStep(runs: 36))
    let run = MadeUpHistory.run(day: 1, km: 5, force: 125)
    #expect(strong.hardShare(of: [run], in: week) == 0)
    let weak = UsualSteps(MadeUpHistory.routine(force: 90), hardStepRatio: 1.1)
    #expect(weak.hardShare(of: [run], in: week) == 1)
  }

  @Test("Only the twelve weeks before count, and not the week itself")
  func window() {
    let old = MadeUpHistory.routine(weeks: 20).filter { $0.day < week.advanced(by: -12).monday }
    let own = [MadeUpHistory.run(day: 1, km: 5)]
    #expect(UsualSteps(old + own, hardStepRatio: 1.1).reference(for: week) == .referenceStep)
  }

  @Test("A bin that the line cuts counts in part")
  func cutBin() throws {
    let steps = UsualSteps([], hardStepRatio: 1.105)
    let share = try #require(
      steps.hardShare(of: [MadeUpHistory.run(day: 1, km: 5, force: 110)], in: week))
    #expect(abs(share - 0.5) < 1e-9)
  }

  @Test("Walking is part of the load that hard steps have a share of, and no habit of running")
  func walking() throws {
    let walked = MadeUpHistory.walk(day: 1)
    let hard = MadeUpHistory.run(day: 2, km: 5, force: 125)
    let steps = UsualSteps(
      (0..<9).map { MadeUpHistory.walk(day: -7 - $0) }, hardStepRatio: 1.1)
    #expect(steps.reference(for: week) == .referenceStep)
    #expect(steps.hardShare(of: [hard, walked], in: week) == 0.5)
    #expect(steps.hardShare(of: [walked], in: week) == 0)
  }

  @Test("Without load there is no share")
  func withoutLoad() {
    let steps = UsualSteps([], hardStepRatio: 1.1)
    #expect(steps.hardShare(of: [], in: week) == nil)
    #expect(steps.hardShare(of: [MadeUpHistory.run(day: 1, km: 5, easyKm: 0)], in: week) == nil)
  }
}

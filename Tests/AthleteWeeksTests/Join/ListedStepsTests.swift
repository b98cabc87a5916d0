import MadeUpAthletes
import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks

@Suite("Steps of a service's list")
struct ListedStepsTests {
  /// 3 000 s at 3 m/s whose cadence is estimated.
  private func run() throws -> Run {
    let run = try #require(
      Run(
        listed: ListedActivity(
          line: 1, start: 0, sport: .running, elapsedS: 3_000, distanceM: 9_000),
        isByHand: true, of: Athlete(id: "a", name: "A", heightCm: 175), model: .standard))
    return run
  }

  @Test("They set the level of an estimated cadence, and are no measurement")
  func taken() throws {
    let before = try run()
    var run = before
    run.take(listedSteps: 8_500)
    #expect(run.figures.steps == 8_500)
    #expect(abs(try #require(run.figures.cadenceSPM) - 170) < 0.01)
    #expect(run.cadenceUnit == .steps && run.cadenceSource == .converted)
    let steps = run.figures.dose?.parts.first?.running.steps.reduce(0, +) ?? 0
    #expect(abs(steps - 4_250) < 0.1, "of one leg")
    #expect(run.quality[.cadence]?.source == .converted)
    #expect(run.findings.contains(Finding(.stepsFromList, detail: "8500")))
    #expect(!run.findings.contains { $0.code == .cadenceEstimated })
    #expect(run.cadenceSums == nil, "they teach nothing of the runner")
  }

  @Test("A count of one foot is doubled, one that is nobody's is refused")
  func plausible() throws {
    var one = try run()
    one.take(listedSteps: 4_250)
    #expect(one.figures.steps == 8_500 && one.cadenceUnit == .strides)
    let before = try run()
    for count in [1_000.0, 14_000] {
      var refused = before
      refused.take(listedSteps: count)
      #expect(refused.figures == before.figures)
      #expect(refused.findings.last?.code == .listStepsRefused)
    }
  }

  @Test("A recorded cadence stays as it is")
  func recorded() {
    let before = MadeUpRun.run(cadenceSource: .measured)
    var run = before
    run.take(listedSteps: 8_500)
    #expect(run == before)
  }
}

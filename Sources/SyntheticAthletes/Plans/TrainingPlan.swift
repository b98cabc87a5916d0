/// A made-up training plan that healthy runners follow.
///
/// It shares no code with the rules that are tried on it. Its sizes are those of common plans, rounded;
/// none is measured.
package struct TrainingPlan: Sendable {
  /// Short, of letters.
  package let name: String
  /// In half a sentence.
  package let meaning: String
  let weekKm: ClosedRange<Double>
  let easyMPS: ClosedRange<Double>
  /// Over how many weeks runners' starts are spread.
  let phases: Int
  /// What the plan asks of a week, by its number from 0, of a runner.
  let week: @Sendable (Int, PlanRunner) -> PlannedWeek

  /// Weeks of every plan's history.
  package static let weeks = 64
  /// The Monday of the first week, 2024-09-02, as days since 1970-01-01.
  package static let firstMonday = CivilTime.day(2024, 9, 2)

  /// Every plan.
  package static let all: [TrainingPlan] = [
    .marathon, .steady, .comeback, .beginner, .trail, .club, .treadmillWinter,
  ]

  /// The runner of that number.
  package func runner(_ index: Int, seed: UInt64) -> PlanRunner {
    PlanRunner(
      seed: seed, plan: name, index: index, weekKm: weekKm, easyMPS: easyMPS, phases: phases)
  }

  /// What the plan asks of a runner, week by week.
  package func weeks(of runner: PlanRunner) -> [PlannedWeek] {
    (0..<Self.weeks).map { week($0, runner) }
  }

  /// What became of it.
  package func history(_ index: Int, seed: UInt64) -> PlanHistory {
    let runner = runner(index, seed: seed)
    return PlanHistory(runner, following: weeks(of: runner))
  }
}

import Running
import SoleusLoad

/// The force of an athlete's usual running step, week by week.
struct UsualStep {
  /// Runs with modelled running steps, by day.
  private let runs: [DatedRun]

  /// Fewer runs than this make no habit.
  static let minimumRuns = 5
  /// Days before the week that count.
  static let daysBefore = 84

  init(_ runs: [DatedRun]) {
    self.runs = runs.filter { $0.load?.steps.contains { $0.steps.steps > 0 } ?? false }
  }

  /// The mean of the running steps before `week` over the force of the model's reference step; `nil`
  /// with too few runs.
  func force(for week: Week) -> Double? {
    let before = runs.from(week.monday.advanced(by: -Self.daysBefore), before: week.monday)
    guard before.count >= Self.minimumRuns else { return nil }
    let sums = before.compactMap(\.load).flatMap(\.steps)
      .reduce(into: StepSums()) { $0.add($1.steps) }
    return (sums.referenceSteps - sums.walkingReferenceSteps) / sums.steps
  }
}

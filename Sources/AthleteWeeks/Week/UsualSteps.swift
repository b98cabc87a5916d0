import Running
import SoleusLoad

/// The force of an athlete's usual step, week by week, and what counts as a hard step beside it.
struct UsualSteps {
  /// Runs with modelled running steps, by day.
  private let runs: [DatedRun]
  private let hardStepRatio: Double

  /// Fewer runs than this make no habit.
  static let minimumRuns = 5
  /// Days before the week that count.
  static let daysBefore = 84

  init(_ runs: [DatedRun], hardStepRatio: Double) {
    self.runs = runs.filter { $0.load?.stepForces.steps.contains { $0 > 0 } ?? false }
    self.hardStepRatio = hardStepRatio
  }

  /// What steps of `week` are measured against.
  func reference(for week: Week) -> HardReference { usual(for: week).reference }

  /// The force of the usual step over that of the model's reference step.
  func force(for week: Week) -> Double { usual(for: week).force }

  /// The share of load in hard steps, 0 to 1; `nil` where no load is known.
  func hardShare(of runs: [DatedRun], in week: Week) -> Double? {
    let threshold = hardStepRatio * usual(for: week).force
    var hard = 0.0
    var all = 0.0
    for run in runs {
      guard let forces = run.load?.stepForces else { continue }
      for (index, load) in forces.load.enumerated() {
        all += load
        // A bin spans a hundredth of the reference force; the threshold may cut it.
        let upper = Double(forces.first + index + 1) / 100
        hard += load * min(1, max(0, (upper - threshold) * 100))
      }
    }
    return all > 0 ? hard / all : nil
  }

  /// The median step of the weeks before, in reference steps.
  private func usual(for week: Week) -> (force: Double, reference: HardReference) {
    let first = week.monday.advanced(by: -Self.daysBefore)
    let before = runs.from(first, before: week.monday)
    guard before.count >= Self.minimumRuns, let median = Self.median(before) else {
      return (1, .referenceStep)
    }
    return (median, .ownUsualStep(runs: before.count))
  }

  private static func median(_ runs: ArraySlice<DatedRun>) -> Double? {
    var steps = Bins()
    for forces in runs.compactMap(\.load?.stepForces) {
      steps.add(forces.steps, first: forces.first)
    }
    return steps.quantile(0.5).map { $0 / 100 }
  }
}

extension TrainingPlan {
  /// The same runs each week, more in summer than in winter.
  static let steady = TrainingPlan(
    name: "steady", meaning: "the same weeks all year, a little more in summer",
    weekKm: 18...50, easyMPS: 2.4...3.2, phases: 52
  ) { number, runner in
    .steady(km: runner.weekKm * season(number + runner.phase), runner)
  }

  /// What a time of the year adds to the kilometres, as a factor.
  private static func season(_ week: Int) -> Double {
    let ofYear = Double(week % 52) / 52
    // From 0.9 to 1.1 and back, evenly.
    return 0.9 + 0.4 * min(ofYear, 1 - ofYear)
  }
}

extension PlannedWeek {
  /// A week of a runner without a goal: a long run, a quicker one now and then, the rest easy.
  static func steady(km: Double, _ runner: PlanRunner) -> PlannedWeek {
    .filled(
      .usual, km: km,
      [
        PlannedSession(2, runner.index.isMultiple(of: 2) ? .tempo : .easy, km: 0.24 * km),
        PlannedSession(6, .long, km: 0.34 * km),
      ], easyOn: km > 35 ? [0, 4, 5] : [4])
  }
}

extension TrainingPlan {
  /// Repetitions on Tuesdays, quick running on Thursdays, a race of ten kilometres now and then.
  static let club = TrainingPlan(
    name: "club", meaning: "quick sessions twice a week, a race every eight weeks",
    weekKm: 50...95, easyMPS: 2.9...3.7, phases: 8
  ) { number, runner in
    let ofCycle = (number + runner.phase) % 8
    let km = runner.weekKm * [1, 1, 1, 0.85, 1, 1, 1, 0.85][ofCycle]
    let sunday =
      ofCycle == 7
      ? PlannedSession(6, .race, km: 15) : PlannedSession(6, .long, km: min(26, 0.27 * km))
    return .filled(
      ofCycle == 7 ? .race : ofCycle == 3 ? .down : .usual, km: km,
      [
        PlannedSession(1, .repetitions, km: max(9, 0.16 * km)),
        PlannedSession(3, number.isMultiple(of: 2) ? .tempo : .repetitions, km: max(9, 0.15 * km)),
        sunday,
      ], easyOn: runner.weekKm > 70 ? [0, 2, 4, 5] : [2, 5])
  }
}

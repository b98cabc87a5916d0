extension TrainingPlan {
  /// A steady runner who pauses twice, for five to eight weeks, and comes back over seven.
  static let comeback = TrainingPlan(
    name: "return", meaning: "two pauses of five to eight weeks, and back over seven",
    weekKm: 22...50, easyMPS: 2.4...3.2, phases: 6
  ) { number, runner in
    let pause = 5 + runner.index % 4
    for begin in [16 + runner.phase, 42 + runner.phase] where number >= begin {
      let back = number - begin - pause
      if back < 0 { return PlannedWeek(.pause, []) }
      guard back < 7 else { continue }
      let share = 0.4 + 0.085 * Double(back)
      let km = share * runner.weekKm
      // No quick running, and no run that is much longer than the others.
      return .filled(
        .back, km: km, [PlannedSession(6, .long, km: 0.38 * km)], easyOn: [2, 4])
    }
    return .steady(km: runner.weekKm, runner)
  }
}

extension TrainingPlan {
  /// From running and walking in turns to an hour of running in forty weeks, each fourth a down week.
  static let beginner = TrainingPlan(
    name: "beginner", meaning: "from running and walking in turns to an hour of running",
    weekKm: 18...30, easyMPS: 2.1...2.6, phases: 4
  ) { number, runner in
    let progress = min(1, Double(number + runner.phase) / 40)
    let share = 0.35 + 0.65 * progress
    let isDown = number % 4 == 3
    let km = share * runner.weekKm * (isDown ? 0.8 : 1)
    let kind: PlannedSession.Kind = number < 14 ? .runWalk : .easy
    return PlannedWeek(
      isDown ? .down : .usual,
      [
        PlannedSession(1, kind, km: 0.31 * km), PlannedSession(3, kind, km: 0.29 * km),
        PlannedSession(6, number < 14 ? .runWalk : .long, km: 0.4 * km),
      ])
  }
}

extension TrainingPlan {
  /// From running and walking in turns to an hour of running in half a year, and after two months to
  /// a good third more; each fourth week is a down week.
  static let beginner = TrainingPlan(
    name: "beginner",
    meaning: "from running and walking in turns to an hour of running, and further",
    weekKm: 20...30, easyMPS: 2.1...2.6, phases: 4
  ) { number, runner in
    let week = Double(number + runner.phase)
    let share = 0.3 + 0.7 * min(1, week / 26) + 0.4 * min(1, max(0, (week - 34) / 20))
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

extension TrainingPlan {
  /// Outdoors from April to October, on a belt but for Sundays from November to March.
  static let treadmillWinter = TrainingPlan(
    name: "treadmill", meaning: "on a treadmill from November to March, but for Sundays",
    weekKm: 22...50, easyMPS: 2.5...3.2, phases: 1
  ) { number, runner in
    let month = CivilTime.date(ofDay: firstMonday + 7 * number).month
    let isWinter = month >= 11 || month <= 3
    let km = runner.weekKm * (isWinter ? 0.9 : 1)
    return .filled(
      .usual, km: km,
      [
        PlannedSession(1, isWinter ? .treadmillQuick : .tempo, km: max(5, 0.23 * km)),
        PlannedSession(6, .long, km: 0.33 * km),
      ], easyOn: km > 35 ? [2, 4, 5] : [4], as: isWinter ? .treadmill : .easy)
  }
}

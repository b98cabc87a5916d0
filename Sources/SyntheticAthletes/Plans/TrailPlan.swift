extension TrainingPlan {
  /// Hills in most runs, each fourth week a down week, a race every sixteen weeks.
  static let trail = TrainingPlan(
    name: "trail", meaning: "hills in most runs, down weeks, three races a year",
    weekKm: 32...65, easyMPS: 2.4...3.0, phases: 16
  ) { number, runner in
    let ofCycle = (number + runner.phase) % 16
    let (kind, share): (PlannedWeek.Kind, Double) =
      switch ofCycle {
      case 14: (.taper, 0.65)
      case 15: (.race, 0.9)
      case 0: (.back, 0.5)
      case _ where ofCycle % 4 == 3: (.down, 0.75)
      default: (.usual, 0.9 + 0.1 * Double(ofCycle) / 13)
      }
    let km = share * runner.weekKm
    if kind == .race {
      return .filled(
        .race, km: km, [PlannedSession(5, .trail, km: 0.55 * runner.weekKm)], easyOn: [1, 3])
    }
    let longKm = 0.38 * km
    return .filled(
      kind, km: km,
      [
        PlannedSession(1, kind == .usual ? .hills : .trail, km: max(6, 0.2 * km)),
        PlannedSession(6, .trail, km: longKm),
      ], easyOn: [3, 4])
  }
}

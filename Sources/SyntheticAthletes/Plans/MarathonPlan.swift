extension TrainingPlan {
  /// Fifteen weeks of building up, each fourth of them a down week, two of tapering, the race, two of
  /// recovery, and four of base before it begins anew.
  static let marathon = TrainingPlan(
    name: "marathon", meaning: "two marathons a year, with down weeks and taper",
    weekKm: 40...85, easyMPS: 2.6...3.4, phases: 24
  ) { number, runner in
    let ofCycle = (number + runner.phase) % 24
    let longest = min(33, max(28, 0.5 * runner.weekKm))
    switch ofCycle {
    case 0..<4:
      return training(.usual, share: 0.75, longKm: 0.5 * longest, runner)
    case 4..<19:
      let progress = Double(ofCycle - 4) / 14
      let longKm = longest * (0.55 + 0.45 * progress)
      let share = 0.8 + 0.2 * progress
      return (ofCycle - 4) % 4 == 3
        ? training(.down, share: 0.75 * share, longKm: 0.7 * longKm, runner)
        : training(.usual, share: share, longKm: longKm, runner)
    case 19: return training(.taper, share: 0.7, longKm: 0.6 * longest, runner)
    case 20: return training(.taper, share: 0.5, longKm: 0.4 * longest, runner)
    case 21:
      return PlannedWeek(
        .race,
        [
          PlannedSession(1, .easy, km: 7), PlannedSession(3, .easy, km: 5),
          PlannedSession(6, .race, km: 42.2),
        ])
    case 22: return .filled(.back, km: 0.25 * runner.weekKm, [], easyOn: [3, 5, 6])
    default: return .filled(.back, km: 0.5 * runner.weekKm, [], easyOn: [1, 3, 5, 6])
    }
  }

  private static func training(
    _ kind: PlannedWeek.Kind, share: Double, longKm: Double, _ runner: PlanRunner
  ) -> PlannedWeek {
    let km = max(share * runner.weekKm, 1.6 * longKm)
    let quick: PlannedSession.Kind = kind == .down ? .easy : .tempo
    return .filled(
      kind, km: km,
      [
        PlannedSession(1, quick, km: max(6, 0.17 * km)), PlannedSession(6, .long, km: longKm),
      ], easyOn: runner.weekKm > 60 ? [2, 3, 5, 0] : [3, 5])
  }
}

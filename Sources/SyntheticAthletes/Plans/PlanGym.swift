extension PlanRunner {
  /// The visits to a gym that are logged; `nil` where none is.
  func gymSessions(_ days: PlanDays) -> [StrengthSession]? {
    var generator = generator("gym")
    let perWeek: Int
    switch gym {
    case .noLog: return nil
    case .loaded(let times): perWeek = times
    case .mostlyBodyWeight: perWeek = 2
    }
    return (0..<TrainingPlan.weeks).flatMap { week -> [StrengthSession] in
      [1, 3, 5].prefix(perWeek).compactMap { weekday in
        let isMissed = generator.chance(0.15)
        guard !isMissed, ![.ill, .away].contains(days[7 * week + weekday]) else { return nil }
        // Six weeks of every eighteen.
        let isLoaded = gym != .mostlyBodyWeight || (week + phase) % 18 < 6
        return StrengthSession(
          title: "Legs", day: PlanHistory.monday(week) + weekday, secondOfDay: 66_600, minutes: 40,
          exercises: [
            isLoaded
              ? .alike(
                "Seated Calf Raise (Machine)", sets: 3, count: 12,
                weight: 25 + Double(week / 4) * 2.5)
              : .alike("Single Leg Standing Calf Raise", sets: 3, count: 15),
            .alike("Squat (Barbell)", sets: 3, count: 8, weight: 50),
          ])
      }
    }
  }
}

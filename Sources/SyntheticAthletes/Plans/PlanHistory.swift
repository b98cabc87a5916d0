/// What became of a plan: the runs on file, week by week, with days that were missed, illness, holidays
/// and files that got lost.
package struct PlanHistory: Sendable, Equatable {
  package struct Week: Sendable, Equatable {
    /// What was meant.
    package var planned: PlannedWeek
    /// What is on file, by day.
    package var runs: [PlannedRun]
    /// Whether illness, a holiday or a lost watch took or shortened runs.
    package var isDisturbed: Bool

    package var km: Double { runs.reduce(0) { $0 + $1.metres } / 1_000 }
    package var longestM: Double { runs.map(\.metres).max() ?? 0 }
  }

  package var runner: PlanRunner
  package var weeks: [Week]
  /// `nil` where no log is kept.
  package var gym: [StrengthSession]?

  init(_ runner: PlanRunner, following plan: [PlannedWeek]) {
    self.runner = runner
    let days = PlanDays(runner, weeks: plan.count)
    weeks = plan.enumerated().map { number, planned in
      var generator = runner.generator("week \(number)")
      let runs = planned.sessions.compactMap {
        runner.run($0, of: planned, number, days, &generator)
      }
      return Week(
        planned: planned, runs: runs.sorted { ($0.day, $0.secondOfDay) < ($1.day, $1.secondOfDay) },
        isDisturbed: (0..<7).contains { days[7 * number + $0] != .usual })
    }
    gym = runner.gymSessions(days)
  }

  /// The Monday of a week, as days since 1970-01-01.
  package static func monday(_ week: Int) -> Int { TrainingPlan.firstMonday + 7 * week }

  /// The middle of the kilometres of the weeks with runs among the twelve before; `nil` below eight.
  package func usualKm(before week: Int) -> Double? {
    let known = weeks[max(0, week - 12)..<week].map(\.km).filter { $0 > 0 }.sorted()
    return known.count >= 8 ? known[known.count / 2] : nil
  }

  /// Metres of the longest run of the 30 days before a day.
  package func longestM(before day: Int) -> Double {
    weeks.flatMap(\.runs).filter { (day - 30..<day).contains($0.day) }.map(\.metres).max() ?? 0
  }
}

extension PlanRunner {
  /// What came of a session; `nil` where nothing is on file.
  fileprivate func run(
    _ session: PlannedSession, of planned: PlannedWeek, _ week: Int, _ days: PlanDays,
    _ generator: inout SeededGenerator
  ) -> PlannedRun? {
    var weekday = session.weekday
    // Drawn whether or not they matter, so that one day's luck is not another's.
    let isMissed = generator.chance(session.kind == .long ? missedShare / 2 : missedShare)
    let isLost = generator.chance(lostShare)
    var length = max(0.6, 1 + generator.normal(lengthScatter))
    // Company, a new way, good weather.
    if generator.chance(0.03) { length *= generator.uniform(1.05...1.3) }
    let isDayBeforeFree = !planned.sessions.contains { $0.weekday == session.weekday - 1 }
    if session.kind == .long, generator.chance(0.12), isDayBeforeFree { weekday -= 1 }
    let speed = easyMPS * (1 + generator.normal(0.02))
    let second = 6 * 3_600 + generator.whole(0...10_800)
    let countsSteps = hasCadence && !generator.chance(0.05)
    let isMissedAway = generator.chance(0.5)
    let isRace = session.kind == .race
    var km = session.km * (isRace ? 1 : length)
    switch days[7 * week + weekday] {
    case .usual: break
    case .ill, .withoutWatch: return nil
    case .recovering(let share): km *= share
    case .away:
      guard !isMissedAway else { return nil }
      km *= 0.75
    }
    guard !isLost, isRace || !isMissed else { return nil }
    return PlannedRun(
      day: PlanHistory.monday(week) + weekday, secondOfDay: second, kind: session.kind,
      ground: session.kind.ground, hasCadence: countsSteps,
      parts: session.kind.parts(km: km, easyMPS: speed))
  }
}

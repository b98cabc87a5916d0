package import Running

/// A week beside the athlete's own weeks before it.
extension WeekBuilder {
  /// The known values of the twelve weeks before, the newest first.
  private func known(before week: Week, _ value: (Week) -> Double?) -> [Double] {
    (1...OwnWeeks.before).compactMap { value(week.advanced(by: -$0)) }
  }

  func own(before week: Week) -> OwnFigures {
    OwnFigures(
      easyKm: OwnWeeks(known(before: week) { totals[$0]?.easyKm?.central }),
      distanceM: ownDistance(before: week),
      quickS: OwnWeeks(quickBefore(week)),
      sessions: OwnWeeks(
        known(before: week) { runsByWeek[$0] == nil ? nil : Double(sessions.of($0).count) }))
  }

  /// Weeks whose runs know no distance at all are not known.
  private func ownDistance(before week: Week) -> OwnWeeks? {
    OwnWeeks(known(before: week) { totals[$0]?.distanceM }.filter { $0 > 0 })
  }

  /// Quick running of one week by what is quick in another, seconds.
  private func quickS(of week: Week, asIn other: Week) -> Double? {
    runsByWeek[week].flatMap { quick.seconds(in: $0, of: other) }
  }

  func quickMinutes(of week: Week) -> QuickMinutes? {
    QuickMinutes(quickS(of: week, asIn: week), before: quickBefore(week))
  }

  private func quickBefore(_ week: Week) -> [Double] {
    known(before: week) { quickS(of: $0, asIn: week) }
  }

  func demandingDays(of week: Week) -> DemandingDays? {
    DemandingDays(sessions, of: week) { quick.seconds(in: $0.runs, of: week) }
  }

  func afterGap(of week: Week) -> AfterGap? {
    AfterGap(
      before: week, distanceM: { totals[$0]?.distanceM }, own: ownDistance,
      isUnknown: hasUnknownDay, refusedWithoutDay: history.refusedWithoutDay)
  }

  /// `nil` where not all of the week is known: it is not over, it has no run and nothing came later, a
  /// file was refused or is in doubt, or a run tells no distance.
  func quietWeek(_ week: Week, _ own: OwnWeeks?) -> QuietWeek? {
    let runs = runsByWeek[week] ?? []
    guard let own, isOver(week), hasRunsFrom(week), !hasUnknownDay(week),
      history.refusedWithoutDay == 0, runs.allSatisfy({ $0.run.distanceM != nil })
    else { return nil }
    return QuietWeek(distanceM: runs.isEmpty ? nil : totals[week]?.distanceM, own: own)
  }

  private func hasUnknownDay(_ week: Week) -> Bool {
    week.days.contains(where: unknownDays.contains)
  }

  /// Whether a run is on file in the week or after it: what came later tells that a week without files
  /// was one without runs.
  package func hasRunsFrom(_ week: Week) -> Bool { runWeeks.last.map { $0 >= week } ?? false }

  /// Weeks with a run up to this one; no rule asks for more.
  package func weeksOnFile(_ week: Week) -> Int {
    min(runWeeks.count { $0 <= week }, FlagRule.firstWeekOnFile)
  }

  /// How long no loaded calf work has been standing, in weeks with a run.
  package func standing(of week: Week) -> Standing {
    standing(of: week, WeekStrength(history.sets, week: week, today: today))
  }

  func standing(of week: Week, _ strength: WeekStrength) -> Standing {
    guard let days = strength.daysWithoutLoadedWork else { return Standing(weeks: 0) }
    let line = Int(FlagRule.noLoadedSoleusWork.threshold.value)
    let since = min(today, week.sunday).advanced(by: line + 1 - days).week
    return Standing(weeks: runWeeks.count { $0 >= since && $0 < week })
  }
}

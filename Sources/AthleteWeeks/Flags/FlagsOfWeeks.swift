import Running
import Writing

extension FlagRule {
  static let quickMinutes = FlagRule(
    id: "quick-minutes", kind: .flag, title: "More quick running than usual",
    measure: "the week's quick minutes against the most of the newest "
      + "\(Phrase.word(QuickMinutes.mostWeeks)) known weeks among the twelve before, all by what is "
      + "quick now",
    threshold: FlagThreshold(0.25, .shareAbove),
    needs: "\(QuickLines.minimumRuns) runs with speed in twelve weeks, "
      + "\(Phrase.word(OwnWeeks.minimum)) known weeks, and "
      + "\(Format.fixed(leastMoreS / 60, 0)) minutes more than the most of them",
    opening: "More quick running than usual",
    wording: "{minutes}, {more} more than in any of {weeks} ({most}).",
    ask: "Ask how the calf took it.", brief: "Quick {minutes}, before at most {most}",
    reason: "That quick running bears on the Achilles tendon and the calf is a hypothesis; fast "
      + "sessions stood out before Achilles pain in one study.",
    confidence: "low: one prospective study; the step of a quarter is a choice",
    source: "Hein 2014, 142 runners; Nielsen 2013, commentary"
  ) { week, threshold in
    guard let quick = week.quickMinutes,
      quick.quickS > threshold.ratio * quick.highestBeforeS,
      quick.quickS - quick.highestBeforeS >= leastMoreS
    else { return nil }
    return [
      "minutes": minutes(quick.quickS), "more": minutes(quick.quickS - quick.highestBeforeS),
      "most": minutes(quick.highestBeforeS),
      "weeks": "the \(Phrase.word(quick.weeksBefore)) weeks before",
    ]
  }

  /// Less than this above the most is no matter, whatever the share: as the evidence has it, §8.6.
  static let leastMoreS = 480.0

  fileprivate static func minutes(_ seconds: Double) -> String {
    Format.fixed(seconds / 60, 0) + "\u{A0}min"
  }

  static let demandingDays = FlagRule(
    id: "demanding-days-in-a-row", kind: .flag, title: "Three demanding days in a row",
    measure: "days in a row with a session that is long "
      + "(\(Format.fixed(Demand.longFromS / 60, 0)) minutes on the move and more), quick "
      + "(\(Format.fixed(Demand.quickFromS / 60, 0)) quick minutes and more) or hilly "
      + "(\(Format.fixed(Demand.hillyFromMPerKm, 0)) m of climb per km and more)",
    threshold: FlagThreshold(Double(DemandingDays.length - 1), .days),
    needs:
      "no such days in the \(Phrase.word(DemandingDays.weeksBefore)) weeks before; told in the "
      + "week of the third day",
    opening: "Three demanding days in a row",
    wording: "{days}.",
    ask: "Ask whether that was meant.", brief: "Three demanding days in a row",
    reason:
      "Such days ask more of the calf than easy ones; that a row of them matters is a guess.",
    confidence: "low: exploratory, no study of the calf; the lines are choices",
    source: "own days, no study"
  ) { week, _ in
    guard let days = week.demandingDays?.days else { return nil }
    return [
      "days": days.map { day in
        Format.shortDate(day.day) + " "
          + Demand.allCases.compactMap { demand in day.demands[demand].map(demand.words) }
          .joined(separator: " and ")
      }.joined(separator: ", ")
    ]
  }

  package static let weekAboveOwnRange = FlagRule(
    id: "week-above-own-range", kind: .flag, title: "A week above the runner's own range",
    measure: "the week's load against the highest of the known weeks among the twelve before; or "
      + "its sessions against their most, by \(Phrase.word(moreSessions)) and more",
    threshold: FlagThreshold(0.1, .shareAbove),
    needs:
      "\(Phrase.word(OwnWeeks.minimum)) known weeks among the twelve, the \(firstWeekOnFile)th "
      + "week with a run on file or a later one; silent where `return-after-gap` speaks",
    opening: "A week above the runner's own range",
    wording: "{amount}, {weeks} before {range}.",
    ask: "Ask whether the step was planned.", brief: "{short}, before at most {most}",
    reason: "A week above the runner's own range is worth a question. Changes from week to week "
      + "showed no relation to injury in 5205 runners.",
    confidence: "low: descriptive",
    source: "own weeks; Frandsen 2025, BJSM, for the caution"
  ) { week, threshold in
    guard week.weeksOnFile >= firstWeekOnFile, FlagRule.returnAfterGap.flag(week) == nil
    else { return nil }
    return loadAboveOwn(week, threshold) ?? sessionsAboveOwn(week)
  }

  private static func loadAboveOwn(
    _ week: AthleteWeek, _ threshold: FlagThreshold
  ) -> [String: String]? {
    guard let load = week.load.easyKm?.central, let own = week.own.easyKm,
      load > threshold.ratio * own.highest
    else { return nil }
    let units = week.athlete.units
    return [
      "amount": "it asked as much as \(units.loadWithUnit(load))",
      "short": "Week \(units.loadWithUnit(load))", "most": units.load(own.highest),
      "weeks": "\(Phrase.word(own.count)) weeks",
      "range": "\(units.load(own.lowest))–\(units.load(own.highest))",
    ]
  }

  /// Among long weeks and down weeks more runs are no higher load than the longest of them.
  private static func sessionsAboveOwn(_ week: AthleteWeek) -> [String: String]? {
    guard let own = week.own.sessions, Double(week.sessions) >= own.highest + Double(moreSessions)
    else { return nil }
    let runs = Format.count(week.sessions, "run")
    let most = Format.fixed(own.highest, 0)
    let all = week.load.distanceM.map { " of \(week.athlete.units.distanceWithUnit($0)) in all" }
    return [
      "amount": runs + (all ?? ""), "short": runs, "most": most,
      "weeks": "\(Phrase.word(own.count)) weeks", "range": "at most \(most)",
    ]
  }

  /// One more is a day that was moved; a choice.
  static let moreSessions = 2

  /// A beginner is above all weeks before in one week of four: only from this week on file, §8.6.
  static let firstWeekOnFile = 16

  static let forefootInMinimalShoes = FlagRule(
    id: "forefoot-in-minimal-shoes", kind: .flag,
    title: "More running on the forefoot in minimal shoes",
    measure:
      "distance on the forefoot in minimal shoes against its most of the known weeks among the "
      + "four before",
    threshold: FlagThreshold(0.3, .shareAbove),
    needs: "a run on the forefoot (by athlete.yaml or the run's own words) in minimal shoes, "
      + "\(Phrase.word(ForefootMinimal.fewestKnown)) known weeks of the four; or the first such run "
      + "beside \(Phrase.word(OwnWeeks.minimum)) known weeks of twelve without any; silent where "
      + "`week-above-own-range` says the same of all runs",
    opening: "More running on the forefoot in minimal shoes", wording: "{km}, {before}.",
    ask: "Ask how calf and Achilles tendon are.", brief: "Minimal shoes {km}, {most}",
    reason:
      "Minimal shoes raised the Achilles load of a step, and landing on the forefoot raised it "
      + "in minimal shoes alone. That both multiply, as modelled here, is assumed.",
    confidence: "low: steps in a laboratory, no injuries; the step of 30\u{A0}% is a choice",
    source: "Rice and Patel 2017, 22 runners; Sinclair 2015, 12 runners"
  ) { week, threshold in
    guard let own = week.forefootMinimal,
      own.isFirst || (own.mostBeforeM > 0 && own.distanceM > threshold.ratio * own.mostBeforeM),
      !(own.isAll && FlagRule.weekAboveOwnRange.flag(week) != nil)
    else { return nil }
    let units = week.athlete.units
    let weeks = Phrase.weeksBefore(own.weeksBefore, of: ForefootMinimal.weeksBefore)
    return [
      "km": units.distanceWithUnit(own.distanceM),
      "before": own.isFirst
        ? "the first of twelve weeks"
        : "\(Format.percent(own.distanceM / own.mostBeforeM - 1)) more than in any of \(weeks) "
          + "(\(units.distanceWithUnit(own.mostBeforeM)))",
      "most": own.isFirst ? "first time" : "before " + units.distance(own.mostBeforeM),
    ]
  }

  static let noLoadedSoleusWork = FlagRule(
    id: "no-loaded-soleus-work", kind: .standingState, title: "No loaded soleus work",
    measure: "days since the last logged set of calf or soleus work with external load",
    threshold: FlagThreshold(21, .days),
    needs:
      "a strength log that has begun so long ago, and a run in the week; told in the first such "
      + "week and every \(Phrase.ordinal(Standing.toldEvery)) week with a run after it",
    opening: "No calf work with weight",
    wording: "none {days}.{end}",
    ask: "Ask whether it was done.", brief: "No weighted calf work, {count}",
    reason:
      "Raises without weight asked 1 to 3 body weights of the Achilles tendon in one study, and "
      + "more only with weight. Neither how much is enough for the running nor that it lowers "
      + "injuries has been shown.",
    confidence: "low: mechanism, not outcome",
    source: "Sancho 2023, 24 runners; Wu 2024, 9 trials"
  ) { week, threshold in
    let strength = week.strength
    guard week.load.runCount > 0, let days = strength.daysWithoutLoadedWork,
      Double(days) > threshold.value
    else { return nil }
    return [
      "count": Format.count(days, "day"),
      "days": strength.daysSinceLoadedWork == nil
        ? "in the \(Format.count(days, "day")) of the log"
        : "in the log for \(Format.count(days, "day"))",
      "end": strength.logEndsOn.map {
        " The log ends on \(Format.shortDate($0)): newer work may be missing."
      } ?? "",
    ]
  }
}

extension Demand {
  /// With its figure: `80 min long`.
  fileprivate func words(_ figure: Double) -> String {
    switch self {
    case .long: FlagRule.minutes(figure) + " long"
    case .quick: FlagRule.minutes(figure) + " quick"
    case .hilly: "hilly with \(Format.fixed(figure, 0))\u{A0}m of climb"
    }
  }
}

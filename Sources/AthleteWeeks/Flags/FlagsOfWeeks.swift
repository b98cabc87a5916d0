import Running
import Writing

extension FlagRule {
  static let fastRunning = FlagRule(
    id: "fast-running", title: "More fast running than usual",
    measure: "distance faster than four fifths of the runner's own metres of twelve weeks, against "
      + "its mean of the known weeks among the four before",
    threshold: fastStep,
    needs:
      "\(UsualSpeed.minimumRuns) runs with speed in twelve weeks, "
      + "\(UsualSpeed.minimumWeeks) known weeks of the four, "
      + "and \(Units.km.distanceWithUnit(leastMoreM)) more than their mean",
    wording: "{km} were run faster than {pace}, {more} more than the mean of {weeks} ({mean}).",
    reason: "That fast running bears on the Achilles tendon and the calf is a hypothesis; fast "
      + "sessions stood out before Achilles pain in one study.",
    confidence:
      "low: one prospective study; the step of \(Format.percent(fastStep.value)) is a choice",
    source: "Hein 2014, 142 runners; Nielsen 2013, commentary"
  ) { week, threshold in
    guard let fast = week.fastRunning, let before = fast.meanBeforeM,
      fast.distanceM > threshold.ratio * before, fast.distanceM - before >= leastMoreM
    else { return nil }
    let units = week.athlete.units
    return [
      "km": units.distanceWithUnit(fast.distanceM),
      "pace": "\(units.pace(1_000 / fast.fasterThanMPS))\u{A0}\(units.paceName)",
      "more": before > 0
        ? Format.percent(fast.distanceM / before - 1) : units.distanceWithUnit(fast.distanceM),
      "weeks": Phrase.weeksBefore(fast.weeksBefore, of: 4), "mean": units.distanceWithUnit(before),
    ]
  }

  private static let fastStep = FlagThreshold(0.5, .shareAbove)

  /// Less than this above the mean is no matter, whatever the share.
  static let leastMoreM = 2_000.0

  static let hardDaysInARow = FlagRule(
    id: "hard-days-in-a-row", title: "Hard days in a row",
    measure: "load of the lighter of two neighbouring days among the runner's own running days of "
      + "twelve weeks",
    threshold: hardDayLine,
    needs: "\(HardDays.minimumDays) running days of known load in the twelve weeks before",
    wording: "{first} and {second} both carried more load ({one} and {other}) than "
      + "\(Format.percent(hardDayLine.value)) of the runner's {days} of twelve weeks ({limit}).",
    reason: "Two of the heaviest days without an easier one between them.",
    confidence: "low: exploratory, no study of the calf", source: "own days, no study"
  ) { week, _ in
    guard let days = week.hardDays, days.lighterEasyKm > days.limitEasyKm else { return nil }
    let units = week.athlete.units
    return [
      "first": Format.shortDate(days.first), "second": Format.shortDate(days.second),
      "one": units.loadWithUnit(days.firstEasyKm), "other": units.loadWithUnit(days.secondEasyKm),
      "days": Format.count(days.runningDays, "running day"),
      "limit": units.loadWithUnit(days.limitEasyKm),
    ]
  }

  private static let hardDayLine = FlagThreshold(0.9, .percentile)

  static let weekOutsideOwnSpread = FlagRule(
    id: "week-outside-own-spread", title: "A week outside the runner's own spread",
    measure: "the week's load against the highest of the known weeks among the twelve before",
    threshold: FlagThreshold(0.1, .shareAbove),
    needs: "\(Comparison.minimumOfTwelve) known weeks among the twelve",
    wording:
      "The week's load of {load} is {more} above the highest of the {weeks} weeks with files "
      + "among the twelve before ({highest}).",
    reason: "A week above the runner's own range is worth a question. Changes from week to week "
      + "showed no relation to injury in 5205 runners.",
    confidence: "low: descriptive",
    source: "own weeks; Frandsen 2025, BJSM, for the caution"
  ) { week, threshold in
    guard let load = week.load.easyKm?.central, let twelve = week.againstTwelve,
      load > threshold.ratio * twelve.highest
    else { return nil }
    let units = week.athlete.units
    return [
      "load": units.loadWithUnit(load), "more": Format.percent(load / twelve.highest - 1),
      "weeks": "\(twelve.weeksWithFiles)", "highest": units.loadWithUnit(twelve.highest),
    ]
  }

  static let forefootInMinimalShoes = FlagRule(
    id: "forefoot-in-minimal-shoes", title: "A bigger week for a forefoot runner in minimal shoes",
    measure: "the week's load against the mean of the known weeks among the four before",
    threshold: FlagThreshold(0.1, .shareAbove),
    needs: "a run on the forefoot (by athlete.yaml or the run's own words) in minimal shoes, "
      + "\(Comparison.minimumOfFour) known weeks of the four",
    wording:
      "A runner on the forefoot wore minimal shoes on {runs} of {all}; the week's load of {load} is "
      + "{more} above the mean of {weeks}.",
    reason:
      "Minimal shoes raised the Achilles load of a step, and landing on the forefoot raised it "
      + "in minimal shoes alone. That both multiply, as modelled here, is assumed.",
    confidence: "low: steps in a laboratory, no injuries",
    source: "Rice and Patel 2017, 22 runners; Sinclair 2015, 12 runners"
  ) { week, threshold in
    let minimal = week.runs.count {
      ($0.run.shoe?.kind ?? week.athlete.shoe) == .minimal
        && ($0.run.run.strike ?? week.athlete.footStrike) == .forefoot
    }
    guard minimal > 0,
      let load = week.load.easyKm?.central, let four = week.againstFour,
      four.ratio.central > threshold.ratio
    else { return nil }
    let units = week.athlete.units
    return [
      "runs": "\(minimal)", "all": Format.count(week.runs.count, "run"),
      "load": units.loadWithUnit(load), "more": Format.percent(four.ratio.central - 1),
      "weeks": Phrase.weeksBefore(four.weeksWithFiles, of: four.weeks),
    ]
  }

  static let noLoadedSoleusWork = FlagRule(
    id: "no-loaded-soleus-work", title: "No loaded soleus work",
    measure: "days since the last logged set of calf or soleus work with external load",
    threshold: FlagThreshold(21, .days),
    needs: "a strength log that has begun so long ago, and a run in the week",
    wording: "No calf or soleus work with external load is logged for {days}.{end}",
    reason: "Body-weight raises ask about 1 to 3 body weights of the Achilles tendon, running and "
      + "hopping about 5 to 6: they alone load it below what running does. That strength work "
      + "lowers injuries is not proven.",
    confidence: "low: mechanism, not outcome",
    source: "Sancho 2023, 24 runners; Wu 2024, 9 trials"
  ) { week, threshold in
    let strength = week.strength
    guard week.load.runCount > 0,
      let days = strength.daysSinceLoadedWork ?? strength.daysSinceLogBegan,
      Double(days) > threshold.value
    else { return nil }
    return [
      "days": Format.count(days, "day")
        + (strength.daysSinceLoadedWork == nil ? ", the whole log" : ""),
      "end": strength.logEndsOn.map {
        " The log itself ends on \(Format.shortDate($0)): newer work may only be missing from it."
      } ?? "",
    ]
  }
}

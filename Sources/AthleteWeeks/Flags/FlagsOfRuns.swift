import Running
import Writing

/// How far a run reaches above the longest of the 30 days before it, and what was found for that.
package struct SingleRunTier: Sendable {
  /// Distance over distance.
  let upTo: Double
  package let hazard: String

  /// From a tenth above on.
  package static let all = [
    SingleRunTier(
      upTo: 1.3,
      hazard: "10 to 30\u{A0}% longer: hazard rate ratio 1.64, 95\u{A0}% interval 1.31–2.05"),
    SingleRunTier(
      upTo: 2,
      hazard: "30 to 100\u{A0}% longer: hazard rate ratio 1.52, 95\u{A0}% interval 1.16–2.00"),
    SingleRunTier(
      upTo: .infinity,
      hazard: "more than twice as long: hazard rate ratio 2.28, 95\u{A0}% interval 1.50–3.48"),
  ]
}

extension FlagRule {
  /// Less than this above the longest run is no matter, whatever the share: as the evidence has it, §8.6.
  static let leastLongerM = 1_500.0

  static let singleRunDistance = FlagRule(
    id: "single-run-distance", kind: .flag, title: "One run longer than recent ones",
    measure: "distance of a session against the longest of the "
      + "\(SingleRunComparison.daysBefore) days before",
    threshold: FlagThreshold(0.1, .shareAbove),
    needs: "\(Units.km.distanceWithUnit(leastLongerM)) more, files from "
      + "\(SingleRunComparison.daysBefore) days before or earlier, and a run in these days before "
      + "the week: after a gap there is nothing to compare with",
    opening: "Long run {grown}",
    wording: "{km} on {day}, longest before {longest}.{gap}",
    ask: "Ask how the calf is before the next one.", brief: "Long run {km}, before {longest}",
    reason: "Runs more than 10\u{A0}% above the longest of the last "
      + "\(SingleRunComparison.daysBefore) days came with more overuse injuries of all kinds "
      + "({hazard}).",
    confidence: "moderate: distance and all injuries, not the calf in particular",
    source: "Frandsen 2025, BJSM, 5205 runners"
  ) { week, threshold in
    guard let run = week.singleRun, run.ratio > threshold.ratio, !run.isAfterGap,
      run.distanceM - run.longestBeforeM >= leastLongerM,
      let tier = SingleRunTier.all.first(where: { run.ratio <= $0.upTo })
    else { return nil }
    let units = week.athlete.units
    return [
      "grown": Phrase.growth(run.ratio), "day": Format.weekday(run.day),
      "km": units.distanceWithUnit(run.distanceM),
      "longest": units.distanceWithUnit(run.longestBeforeM),
      "gap": gap(run.daysWithoutFiles),
      "hazard": tier.hazard,
    ]
  }

  static let singleRunLoad = FlagRule(
    id: "single-run-load", kind: .flag, title: "One run of more load than recent ones",
    measure: "soleus load of a session against the heaviest of the "
      + "\(SingleRunComparison.daysBefore) days before",
    threshold: FlagThreshold(0.1, .shareAbove),
    needs: "as for distance, with \(Units.km.loadWithUnit(leastHeavierEasyKm)) more; silent on a "
      + "session that `single-run-distance` names already",
    opening: "One run heavier than recent ones",
    wording: "{day}'s asked as much as {load}, the heaviest of the "
      + "\(SingleRunComparison.daysBefore) days before {heaviest} ({then}).{gap}",
    ask: "Ask how the calf took it.", brief: "Heavy run: {load}, before {heaviest}",
    reason:
      "The comparison that was tried on distance, here by modelled load, for which nobody has "
      + "tried it.",
    confidence: "low: exploratory",
    source: "own runs; the step from Frandsen 2025, BJSM, distance of 5205 runners"
  ) { week, threshold in
    guard let run = week.heaviestRun, run.ratio > threshold.ratio, !run.isAfterGap,
      run.easyKm - run.heaviestBefore >= leastHeavierEasyKm
    else { return nil }
    if run.isLongest, FlagRule.singleRunDistance.flag(week) != nil { return nil }
    let units = week.athlete.units
    return [
      "day": Format.weekday(run.day), "load": units.loadWithUnit(run.easyKm),
      "heaviest": units.loadWithUnit(run.heaviestBefore),
      "then": Format.shortDate(run.heaviestBeforeDay), "gap": gap(run.daysWithoutFiles),
    ]
  }

  /// As for distance: an easy km is a km at the reference.
  static let leastHeavierEasyKm = 1.5

  static let fadeInLongRun = FlagRule(
    id: "fade-in-long-run", kind: .worthKnowing, title: "A long run that fades",
    measure:
      "seconds per km at equal grade, last quarter of a run over 75 minutes against its second",
    threshold: fadeStep,
    needs: "pace from the device or GPS, and a band that lies above 0 as a whole",
    opening: "A long run that faded",
    wording: "the last quarter of {day}'s {km} was {more} slower at equal grade than the second.",
    ask: "", brief: "Faded {more} late on {day}",
    reason:
      "Achilles tendons were less stiff after 90 minutes of running. Slowing has other reasons "
      + "too: heat, food, a plan.",
    confidence: "low: what the calf can bear, not what it bore; the step of "
      + "\(Format.percent(fadeStep.value)) is a choice",
    source: "Fletcher 2018, PLoS One, 14 runners"
  ) { week, threshold in
    let faded = week.runs.map(\.run)
      .compactMap { run in run.run.fade?.pace.map { (run: run, pace: $0) } }
      .filter { $0.pace.central > threshold.value && $0.pace.low > 0 }
    guard let most = faded.max(by: { $0.pace.central < $1.pace.central }) else { return nil }
    let units = week.athlete.units
    return [
      "day": Format.weekday(most.run.day),
      "km": most.run.run.distanceM.map(units.distanceWithUnit) ?? "long run",
      "more": Format.percent(most.pace.central),
    ]
  }

  private static let fadeStep = FlagThreshold(0.05, .shareAbove)

  /// That the days before were not all on file: the greatest run of them may be missing.
  private static func gap(_ days: Int) -> String {
    guard days > 0 else { return "" }
    return
      " Of the \(SingleRunComparison.daysBefore) days before, \(days) lie in weeks without files, "
      + "so a greater one may be missing."
  }
}

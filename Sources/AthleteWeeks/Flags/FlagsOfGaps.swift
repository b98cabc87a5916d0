import Running
import Writing

extension FlagRule {
  package static let returnAfterGap = FlagRule(
    id: "return-after-gap", kind: .flag, title: "Back after a gap, with much at once",
    measure: "distance of the week against what was usual before the gap",
    threshold: FlagThreshold(0.6, .above),
    needs: "\(Phrase.word(AfterGap.fewestEmpty)) weeks and more without a run among the "
      + "\(Phrase.word(AfterGap.weeksBefore)) before, in which no file was refused or is in doubt, no "
      + "week above the line since, and \(Phrase.word(OwnWeeks.minimum)) known weeks among the twelve "
      + "before the gap, which began at most \(AfterGap.mostWeeks) weeks ago",
    opening: "Back after {gap} without a run",
    wording: "{km} at once, {share} of what was usual before ({usual}).",
    ask: "Ask what the weeks off were, and how the calf is.", brief: "Back after a gap: {km}",
    reason: "Weeks off are thought to take from what the calf bears; how much nobody has measured "
      + "in runners, and the line is a choice.",
    confidence: "low: exploratory, no study of the calf", source: "own weeks, no study"
  ) { week, threshold in
    guard let back = week.afterGap, back.distanceM > threshold.ratio * back.usualM,
      (back.mostSinceM ?? 0) <= threshold.ratio * back.usualM
    else { return nil }
    let units = week.athlete.units
    return [
      "km": units.distanceWithUnit(back.distanceM),
      "gap": back.weeksInARow >= AfterGap.fewestEmpty
        ? "\(Phrase.word(back.weeksInARow)) weeks"
        : "\(Phrase.word(back.emptyWeeks)) of \(Phrase.word(AfterGap.weeksBefore)) weeks",
      "share": Format.percent(back.distanceM / back.usualM),
      "usual": units.distanceWithUnit(back.usualM),
    ]
  }

  static let quietWeek = FlagRule(
    id: "quiet-week", kind: .question, title: "A quiet week",
    measure: "distance of the week against the median of the known weeks among the twelve before",
    threshold: FlagThreshold(0.6, .below),
    needs: "a week that is over, with a run in it or later, in which no file was refused or is in "
      + "doubt and every run tells its distance, and \(Phrase.word(OwnWeeks.minimum)) known weeks "
      + "among the twelve",
    opening: "{part}", wording: "{km}.", ask: "Planned, ill, or calf?", brief: "{brief}",
    reason: "A quiet week has many reasons, and only the runner knows which.",
    confidence: "low: a question, no finding", source: "own weeks, no study"
  ) { week, threshold in
    guard let quiet = week.quietWeek, quiet.share < threshold.ratio else { return nil }
    let units = week.athlete.units
    let usual = units.distanceWithUnit(quiet.own.usual)
    guard let metres = quiet.distanceM else {
      return [
        "part": "No run in the week", "km": "later ones are on file, and \(usual) are usual",
        "brief": "No run, usual \(usual)",
      ]
    }
    let part = Phrase.part(quiet.share)
    let longest = week.longRun.map { "; longest run \(units.distanceWithUnit($0.distanceM))" }
    return [
      "part": Phrase.capitalized(part)
        + (part.hasSuffix("half") ? " a usual week" : " of a usual week"),
      "km": "\(units.distanceWithUnit(metres)) after \(before(week) ?? usual)" + (longest ?? ""),
      "brief": "Quiet week: \(units.distanceWithUnit(metres)), usual \(usual)",
    ]
  }

  /// How far the known weeks among the four before reach; `nil` without any.
  private static func before(_ week: AthleteWeek) -> String? {
    let known = week.bars.dropLast().suffix(4).compactMap(\.distanceM)
    guard let lowest = known.min(), let highest = known.max() else { return nil }
    let units = week.athlete.units
    return units.whole(lowest, highest) + "\u{A0}" + units.name
  }
}

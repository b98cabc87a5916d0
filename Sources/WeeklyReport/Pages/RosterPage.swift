package import AthleteWeeks
package import Running
import Writing

/// The week of all athletes on one HTML page, a row each, most in need of a look first.
package enum RosterPage {
  /// The page; `weeks` may come in any order.
  package static func html(
    _ weeks: [AthleteWeek], of week: Week, _ context: ReportOrigin
  ) -> String {
    PageTemplates.render(page(weeks, of: week, context), "roster")
  }

  /// Flags by the strength of their rules, then gaps and unfinished weeks, then the quiet ones; by
  /// name and folder where that decides nothing.
  static func byNeed(_ weeks: [AthleteWeek]) -> [AthleteWeek] {
    weeks.sorted { a, b in
      let (need, other) = (Need(a), Need(b))
      if need != other { return need < other }
      if a.athlete.name != b.athlete.name { return a.athlete.name < b.athlete.name }
      return a.athlete.id < b.athlete.id
    }
  }

  private static func page(
    _ weeks: [AthleteWeek], of week: Week, _ context: ReportOrigin
  ) -> Block {
    [
      "week": week.description,
      "dates": Format.dates(of: week),
      "summary": summary(weeks),
      "rows": byNeed(weeks).map(row),
      "limits": Sentences.limits,
      "madeBy": Sentences.madeBy(context),
    ]
  }

  private static func summary(_ weeks: [AthleteWeek]) -> String {
    let flagged = weeks.filter { !$0.flags.isEmpty }.count
    let silent = weeks.filter { $0.load.runCount == 0 }.count
    var parts = [
      Format.count(weeks.count, "athlete"),
      flagged == 0 ? "none with a flag" : "\(flagged) with something worth a look",
    ]
    if silent > 0 { parts.append("\(silent) without run files: unknown, not rest") }
    return parts.joined(separator: "; ") + "."
  }

  private static func row(_ week: AthleteWeek) -> Block {
    let given = ForeignText.line(week.athlete.name)
    let load = week.load.easyKm
    let (change, changeNote) = change(week)
    let (sets, setsNote) = sets(week.strength)
    let runs = week.health
    let estimated = runs.runsEstimated > 0 ? ", \(runs.runsEstimated) estimated" : ""
    let rejected = runs.rejections.count
    return [
      "name": given.isEmpty ? ForeignText.line(week.athlete.id) : given,
      "link": ForeignText.link(week.athlete.id) + ".html",
      // Nothing to say of a complete week.
      "status": week.status == .complete ? nil : Wording.statusWord(week.status),
      "easyKm": load.map { Format.easyKm($0.central) } ?? "unknown",
      "band": load.map { Format.range($0) }
        ?? (week.load.runCount == 0 ? "no run files" : "no load"),
      "hard": load.map { _ in week.load.hardShare.map { Format.percent($0) } ?? "unknown" },
      "change": change,
      "changeNote": changeNote,
      "spark": SparkBars.block(week),
      "flagCount": "\(week.flags.count)",
      "hasFlags": !week.flags.isEmpty,
      "flag": week.flags.first.map { $0.rule.title }
        ?? (load == nil ? "unknown, not rest" : "no flags"),
      "flagText": week.flags.first.map { ForeignText.line($0.text) }
        ?? (load != nil && week.againstFour == nil
          ? "too few earlier weeks to compare with" : nil),
      "sets": sets,
      "setsNote": setsNote,
      "health": week.load.runCount == 0
        ? "no run files" : Format.count(week.load.runCount, "run") + estimated,
      "healthNote": rejected > 0 ? Format.count(rejected, "file") + " not usable" : nil,
      "lastRun": week.lastRunDay.map { Format.shortDate($0) } ?? "none yet",
    ]
  }

  /// An unfinished week is not held against whole ones.
  private static func change(_ week: AthleteWeek) -> (String, String?) {
    guard let four = week.againstFour, week.load.easyKm != nil else { return ("–", nil) }
    let mean = "mean \(Format.easyKm(four.meanEasyKm))"
    if week.status == .provisional { return ("–", mean) }
    return (Wording.signedChange(four.ratio.central), mean)
  }

  private static func sets(_ strength: WeekStrength) -> (String, String?) {
    guard strength.hasLog else { return ("unknown", "no log") }
    if let end = strength.logEndsOn { return ("unknown", "log ends " + Format.shortDate(end)) }
    let mean = strength.meanSetsOfFourBefore.map { "mean \(Format.fixed($0, 1))" }
    return ("\(strength.soleusSets + strength.calfSets)", mean)
  }
}

/// How much a week asks for a look; the smaller, the sooner.
private struct Need: Comparable {
  /// The place of the strongest flag's rule, or what comes after all rules.
  var place: Int
  var fewerFlags: Int

  init(_ week: AthleteWeek) {
    let rules = FlagRule.all
    let strongest = week.flags.compactMap { rules.firstIndex(of: $0.rule) }.min()
    let open = week.load.easyKm == nil || week.status != .complete
    place = strongest ?? (open ? rules.count : rules.count + 1)
    fewerFlags = -week.flags.count
  }

  static func < (a: Need, b: Need) -> Bool {
    (a.place, a.fewerFlags) < (b.place, b.fewerFlags)
  }
}

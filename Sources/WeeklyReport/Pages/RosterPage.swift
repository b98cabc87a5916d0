import AthleteWeeks
package import Running
import Writing

/// The week of all athletes on one HTML page, a row each, most in need of a look first.
package enum RosterPage {
  /// The page; `weeks` may come in any order.
  package static func html(
    _ weeks: [WeekLine], of week: Week, _ context: ReportOrigin
  ) -> String {
    PageTemplates.render(page(weeks, of: week, context), "roster")
  }

  /// Flags by the strength of their rules, then questions, then gaps and unfinished weeks, then the
  /// others; by name and folder where that decides nothing.
  static func byNeed(_ weeks: [WeekLine]) -> [WeekLine] {
    weeks.sorted { a, b in
      let (need, other) = (Need(a), Need(b))
      if need != other { return need < other }
      if a.name != b.name { return a.name < b.name }
      return a.athlete < b.athlete
    }
  }

  private static func page(
    _ weeks: [WeekLine], of week: Week, _ context: ReportOrigin
  ) -> Block {
    [
      "week": week.description,
      "dates": Format.dates(of: week),
      "unit": context.units.name,
      "summary": summary(weeks),
      "rows": byNeed(weeks).map { row($0, context.units) },
      "limits": Sentences.limits(context.units),
      "madeBy": Sentences.madeBy(context),
    ]
  }

  private static func summary(_ weeks: [WeekLine]) -> String {
    let flagged = weeks.filter { !$0.flags.isEmpty }.count
    let asked = weeks.filter { $0.flags.isEmpty && $0.question != nil }.count
    let silent = weeks.filter { $0.runs == 0 }.count
    var parts = [
      Format.count(weeks.count, "athlete"),
      flagged == 0 ? "none with a flag" : "\(flagged) with something worth a look",
    ]
    if asked > 0 { parts.append("\(asked) with a question") }
    if silent > 0 { parts.append("\(silent) without run files: unknown, not rest") }
    return parts.joined(separator: "; ") + "."
  }

  private static func row(_ week: WeekLine, _ units: Units) -> Block {
    let given = ForeignText.line(week.name)
    let load = week.easyKm
    let (own, ownNote) = own(week, units)
    let (sets, setsNote) = sets(week.strength)
    let estimated = week.runsEstimated > 0 ? ", \(week.runsEstimated) estimated" : ""
    return [
      "name": given.isEmpty ? ForeignText.line(week.athlete) : given,
      "link": ForeignText.link(week.athlete) + ".html",
      // Nothing to say of a complete week.
      "status": week.isComplete ? nil : week.status,
      "easyKm": load.map { units.load($0.central) } ?? "unknown",
      "band": load.map { units.range($0) } ?? (week.runs == 0 ? "no run files" : "no load"),
      "quick": load.flatMap { _ in week.quickS.map { Wording.minutes($0) } },
      "own": own,
      "ownNote": ownNote,
      "spark": SparkBars.block(week, units),
      "flagCount": "\(week.flags.count)",
      "hasFlags": !week.flags.isEmpty,
      "isCalm": week.flags.isEmpty && week.question == nil,
      "remark": week.flags.isEmpty ? week.question.map(title) : nil,
      "flag": week.flags.first.map(title) ?? (load == nil ? "unknown, not rest" : "no flags"),
      "flagText": look(week),
      "sets": sets,
      "setsNote": setsNote,
      "health": week.runs == 0 ? "no run files" : Format.count(week.runs, "run") + estimated,
      "healthNote": week.rejected > 0 ? Format.count(week.rejected, "file") + " not usable" : nil,
      "lastRun": week.lastRun.flatMap { LocalDay($0) }.map { Format.shortDate($0) } ?? "none yet",
    ]
  }

  private static func title(_ flag: WeekLine.FlagLine) -> String {
    FlagRule.all.first { $0.id == flag.rule }?.title ?? flag.rule
  }

  /// What is said of the week in small letters: its strongest flag, else a question, else the rest.
  private static func look(_ week: WeekLine) -> String? {
    if let said = week.flags.first ?? week.question { return ForeignText.line(said.text) }
    if let remark = week.remarks.first {
      let kind = FlagKind(rawValue: remark.kind)?.title ?? remark.kind
      return ForeignText.line("\(kind): \(remark.text)")
    }
    return week.easyKm != nil && week.own == nil ? "too few earlier weeks to compare with" : nil
  }

  /// The range of the weeks before; an unfinished week has no place among whole ones.
  private static func own(_ week: WeekLine, _ units: Units) -> (String, String?) {
    guard let own = week.own else { return ("–", nil) }
    let range = "\(units.load(own.lowest))–\(units.load(own.highest))"
    guard let rank = own.rank, !week.isProvisional else {
      return (range, "usual \(units.load(own.usual))")
    }
    return (range, "now " + OwnWeeksWords.place(rank, of: own.weeks + 1))
  }

  private static func sets(_ strength: WeekLine.StrengthLine) -> (String, String?) {
    guard strength.hasLog else { return ("unknown", "no log") }
    if let end = strength.logEndsOn.flatMap({ LocalDay($0) }) {
      return ("unknown", "log ends " + Format.shortDate(end))
    }
    let mean = strength.meanOfFour.map { "mean \(Format.fixed($0, 1))" }
    return (strength.sets.map { "\($0)" } ?? "unknown", mean)
  }
}

/// How much a week asks for a look; the smaller, the sooner.
private struct Need: Comparable {
  /// The place of the strongest flag's rule, or what comes after all rules: questions, then what is not
  /// known or not over, then the rest.
  var place: Int
  var fewerFlags: Int

  init(_ week: WeekLine) {
    let rules = FlagRule.all
    let strongest = week.flags.compactMap { flag in rules.firstIndex { $0.id == flag.rule } }.min()
    let open = week.easyKm == nil || !week.isComplete
    place = strongest ?? rules.count + (week.question != nil ? 0 : open ? 1 : 2)
    fewerFlags = -week.flags.count
  }

  static func < (a: Need, b: Need) -> Bool {
    (a.place, a.fewerFlags) < (b.place, b.fewerFlags)
  }
}

extension WeekLine {
  /// What only a person can answer of the week.
  fileprivate var question: FlagLine? {
    remarks.first { $0.kind == FlagKind.question.rawValue }
  }
}

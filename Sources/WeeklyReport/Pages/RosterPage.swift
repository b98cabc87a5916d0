import AthleteWeeks
package import Running
import Writing

/// The week of all athletes on one HTML page, a row each, most in need of a look first.
package enum RosterPage {
  /// The page; `weeks` may come in any order.
  package static func html(
    _ weeks: [WeekLine], of week: Week, _ context: ReportOrigin
  ) -> String {
    PageTemplates.render(Page(weeks, of: week, context), "roster")
  }

  /// Flags by the strength of their rules, then gaps and unfinished weeks, then the quiet ones; by
  /// name and folder where that decides nothing.
  static func byNeed(_ weeks: [WeekLine]) -> [WeekLine] {
    weeks.sorted { a, b in
      let (need, other) = (Need(a), Need(b))
      if need != other { return need < other }
      if a.name != b.name { return a.name < b.name }
      return a.athlete < b.athlete
    }
  }
}

/// How much a week asks for a look; the smaller, the sooner.
private struct Need: Comparable {
  /// The place of the strongest flag's rule, or what comes after all rules.
  var place: Int
  var fewerFlags: Int

  init(_ week: WeekLine) {
    let rules = FlagRule.all
    let strongest = week.flags.compactMap { flag in rules.firstIndex { $0.id == flag.rule } }.min()
    let open = week.easyKm == nil || !week.isComplete
    place = strongest ?? (open ? rules.count : rules.count + 1)
    fewerFlags = -week.flags.count
  }

  static func < (a: Need, b: Need) -> Bool {
    (a.place, a.fewerFlags) < (b.place, b.fewerFlags)
  }
}

/// What the template of the roster shows.
private struct Page {
  var week: String
  var dates: String
  var summary: String
  var rows: [Row]
  var limits: [String]
  var madeBy: String

  init(_ weeks: [WeekLine], of week: Week, _ context: ReportOrigin) {
    self.week = week.description
    dates = Format.dates(of: week)
    rows = RosterPage.byNeed(weeks).map(Row.init)
    limits = Sentences.limits
    madeBy = Sentences.madeBy(context)
    let flagged = weeks.filter { !$0.flags.isEmpty }.count
    let silent = weeks.filter { $0.runs == 0 }.count
    var parts = [
      Format.count(weeks.count, "athlete"),
      flagged == 0 ? "none with a flag" : "\(flagged) with something worth a look",
    ]
    if silent > 0 { parts.append("\(silent) without run files: unknown, not rest") }
    summary = parts.joined(separator: "; ") + "."
  }
}

/// An athlete's row.
private struct Row {
  var name: String
  var link: String
  /// Nothing to say of a complete week.
  var status: String?
  var easyKm: String
  var band: String?
  var hard: String?
  var change: String
  var changeNote: String?
  var spark: SparkBars
  var flagCount: Int
  var hasFlags: Bool
  var flag: String
  var flagText: String?
  var sets: String
  var setsNote: String?
  var health: String
  var healthNote: String?
  var lastRun: String

  init(_ week: WeekLine) {
    let given = ForeignText.line(week.name)
    name = given.isEmpty ? ForeignText.line(week.athlete) : given
    link = ForeignText.link(week.athlete) + ".html"
    status = week.isComplete ? nil : week.status
    let load = week.easyKm
    easyKm = load.map { Format.easyKm($0.central) } ?? "unknown"
    band = load.map { Format.range($0) } ?? (week.runs == 0 ? "no run files" : "no load")
    hard = load.map { _ in week.hardShare.map { Format.percent($0) } ?? "unknown" }
    spark = SparkBars(week)
    flagCount = week.flags.count
    hasFlags = flagCount > 0
    flag =
      week.flags.first.map { flag in
        FlagRule.all.first { $0.id == flag.rule }?.title ?? flag.rule
      } ?? (load == nil ? "unknown, not rest" : "no flags")
    flagText =
      week.flags.first.map { ForeignText.line($0.text) }
      ?? (load != nil && week.ratioToFour == nil
        ? "too few earlier weeks to compare with" : nil)
    (sets, setsNote) = Self.sets(week.strength)
    lastRun = week.lastRun.flatMap { LocalDay($0) }.map { Format.shortDate($0) } ?? "none yet"
    let estimated = week.runsEstimated > 0 ? ", \(week.runsEstimated) estimated" : ""
    health = week.runs == 0 ? "no run files" : Format.count(week.runs, "run") + estimated
    healthNote =
      week.rejected > 0 ? Format.count(week.rejected, "file") + " not usable" : nil
    (change, changeNote) = Self.change(week)
  }

  /// An unfinished week is not held against whole ones.
  private static func change(_ week: WeekLine) -> (String, String?) {
    guard let ratio = week.ratioToFour, let four = week.meanOfFour, week.easyKm != nil else {
      return ("–", nil)
    }
    let mean = "mean \(Format.easyKm(four))"
    return week.isProvisional ? ("–", mean) : (Wording.signedChange(ratio), mean)
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

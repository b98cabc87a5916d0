import AthleteWeeks
import Running
import SoleusLoad
import WeeklyReport
import Writing

extension ExplainedFigure {
  /// The explanation in lines for a person; what is indented explains what stands above it.
  package var text: String {
    var lines: [String] = []
    if let week { lines += Self.lines(week, athlete, runs) }
    for run in runs {
      if !lines.isEmpty { lines.append("") }
      lines += Self.lines(run, athlete.units)
    }
    lines += ["", "Load model \(model.name), SHA-256 \(model.digest)"]
    lines += Self.factors(runs.compactMap(\.breakdown))
    return lines.joined(separator: "\n")
  }

  // MARK: The week

  private static func lines(
    _ week: AthleteWeek, _ athlete: Athlete, _ runs: [ExplainedRun]
  ) -> [String] {
    var lines = ["\(athlete.name), \(week.week): \(Headline.text(week))", ""]
    guard let easyKm = week.load.easyKm else {
      return lines + ["No load is known of this week."]
    }
    let units = athlete.units
    func load(_ easyKm: Double, _ decimals: Int) -> String {
      number(units.load(ofEasyKm: easyKm), decimals)
    }
    lines.append(
      "\(units.loadName) of the week   \(load(easyKm.central, 3))  (\(load(easyKm.low, 2))–"
        + "\(load(easyKm.high, 2)), 10th to 90th percentile of 1,000 draws: all factors, the same for "
        + "every run, and the signals, each run's own)"
    )
    for run in runs {
      let value = run.run.load.map { load($0.easyKm, 3) } ?? "unknown"
      lines.append("  + \(pad(value, 8))  \(run.run.day)  \(run.run.id)  \(run.run.file)")
    }
    if let gain = week.load.gain { lines += self.gain(gain, units, indent: "") }
    if let quickS = week.load.quickS, let line = week.load.quickLine {
      lines.append(
        "quick running         \(number(quickS / 60, 1)) min, \(line.words(units)) "
          + "(\(Format.count(line.runsBefore, "run")) before)")
    }
    if let own = week.own.easyKm {
      lines.append(
        "own weeks before      \(load(own.lowest, 3)) to \(load(own.highest, 3)), usual "
          + "\(load(own.usual, 3)); \(own.count) of \(OwnWeeks.before) have files")
    }
    for flag in week.raised {
      lines += [
        "\(flag.rule.kind.title.lowercased()) \(flag.rule.id): \(flag.sentenceAndQuestion)",
        "  why: \(flag.reason)",
        "  confidence: \(flag.confidence); source: \(flag.source)",
      ]
    }
    return lines
  }

  /// Kilometres and what the load adds to them, from one source to the next.
  private static func gain(_ gain: LoadGain, _ units: Units, indent: String) -> [String] {
    func load(_ easyKm: Double) -> String { number(units.load(ofEasyKm: easyKm), 3) }
    return ["\(indent)what the load adds:  \(pad(load(gain.km), 8))  \(units.name)"]
      + gain.parts.map { part in
        "\(indent)  \(part.easyKm < 0 ? "−" : "+")                  "
          + "\(pad(load(abs(part.easyKm)), 8))  \(GainWords.name(part.name))"
      }
      + ["\(indent)  =                  \(pad(load(gain.easyKm), 8))  \(units.loadName)"]
  }

  // MARK: A run

  private static func lines(_ explained: ExplainedRun, _ units: Units) -> [String] {
    let run = explained.run.run
    var lines = [
      "run \(explained.run.id), \(explained.run.day) \(Format.timeOfDay(explained.run.secondsIntoDay))"
        + (run.name.map { ", \($0)" } ?? ""),
      "  file    \(explained.run.file), recording \(run.number), SHA-256 \(explained.sha256)",
      "  by      \(run.creator ?? "an unnamed program"), \(run.format?.rawValue ?? "no file of its own")",
    ]
    if let listed = explained.run.listed { lines.append("  list    " + words(listed)) }
    if let shoe = explained.run.shoe {
      lines.append(
        "  shoe    \(shoe.name.map { "\($0), " } ?? "")\(shoe.kind.rawValue), "
          + "by \(shoe.witness.rawValue)")
    }
    lines += explained.run.corrections.map {
      "  corrected by corrections.csv: \(Sentences.correction($0, units))"
    }
    lines += RunFigure.all.compactMap { FigureWords.line($0, of: run, units) }.map { "  " + $0 }
    lines += run.findings.map { finding in
      "  noticed \(finding.code.rawValue) ×\(finding.count): \(finding.code.meaning)"
        + (finding.detail.isEmpty ? "" : " \(finding.detail)")
    }
    guard let breakdown = explained.breakdown, let easyKm = explained.run.load?.band()
    else {
      return lines + ["  no load: no speed is known"]
    }
    func load(_ easyKm: Double, _ decimals: Int) -> String {
      number(units.load(ofEasyKm: easyKm), decimals)
    }
    lines.append(
      "  load    \(load(easyKm.central, 3)) \(units.loadName) (\(load(easyKm.low, 2))–"
        + "\(load(easyKm.high, 2))) = \(number(breakdown.load, 2)) BW·s per leg, weighted for speed, ÷ "
        + "\(number(breakdown.easyKmLoad / units.load(ofEasyKm: 1), 2)) of one \(units.loadName)"
        + (explained.quickS.map { "; \(number($0 / 60, 1)) min quick" } ?? ""))
    if let gain = explained.run.gain { lines += self.gain(gain, units, indent: "    ") }
    for part in breakdown.parts { lines += self.lines(part) }
    if !breakdown.doubts.isEmpty {
      lines.append(
        "  doubt   what makes the band wide, the largest first: \(units.loadName) at the 10th and 90th "
          + "percentile of each alone")
      lines += breakdown.doubts.map { line($0, units) }
    }
    if !breakdown.atExponents.isEmpty {
      let values = breakdown.atExponents.map {
        "b = \(Format.plain($0.exponent)) \(load($0.easyKm, 2))"
      }
      lines.append("  at      " + values.joined(separator: ", ") + ": the exponent alone, no band")
    }
    return lines
  }

  /// What a service's list says of a run.
  private static func words(_ listed: ListedRow) -> String {
    let activity = listed.activity
    let said = [
      activity.type, activity.name, activity.gear.map { "gear \($0)" },
      activity.steps.map { "\(number($0, 0)) steps" },
    ].compactMap { $0.map { ForeignText.line($0) } }
    // Only of tables an activity is a line.
    let place = listed.list.lowercased().hasSuffix(".csv") ? "line" : "activity"
    return "\(listed.list), \(place) \(activity.line): \(said.joined(separator: ", "))"
  }

  private static func lines(_ part: LoadBreakdown.Part) -> [String] {
    var lines = ["    on \(Wording.surface(part.surface)): \(number(part.load, 2)) BW·s per leg"]
    if part.contactS > 0 {
      lines.append(
        "      \(pad(number(part.unscaledLoad, 2), 9))  \(number(part.contactS, 1)) s on the ground "
          + "on one leg, as reference steps")
      lines += part.multipliers.map { multiplier in
        "    × \(pad(number(multiplier.value, 4), 9))  \(ModelListing.name(multiplier.factor))"
      }
    }
    if part.walkingS > 0 {
      lines.append(
        "    + \(pad(number(part.walkingLoad, 2), 9))  walking, "
          + "\(number(part.walkingS, 0)) s, weighted as running is")
    }
    return lines
  }

  private static func line(_ doubt: LoadBreakdown.Doubt, _ units: Units) -> String {
    "    \(number(units.load(ofEasyKm: doubt.atLow), 2)) to "
      + "\(number(units.load(ofEasyKm: doubt.atHigh), 2))  \(words(doubt.cause))"
  }

  static func words(_ cause: LoadBreakdown.Cause) -> String {
    switch cause {
    case .factor(let factor):
      "\(ModelListing.name(factor)) within \(factor.range.map { ModelListing.span($0) } ?? "")"
    case .signal(.distance): "distance, by its band"
    case .signal(.time): "moving time"
    case .signal(.amount): "all that was run, known as a sum alone"
    case .signal(.cadence): "cadence"
    case .signal(.grade): "slope, by what altitude comes from"
    case .signal(.surface): "surface, by its confidence"
    }
  }

  // MARK: The factors

  /// Every factor that the runs use, once, with its range and where it comes from.
  private static func factors(_ breakdowns: [LoadBreakdown]) -> [String] {
    var seen: Set<String> = []
    let used = breakdowns.flatMap { breakdown in
      breakdown.parts.flatMap { $0.multipliers.map(\.factor) }
        + breakdown.doubts.compactMap(\.cause.factor)
    }.filter { seen.insert(ModelListing.name($0)).inserted }
    return used.map { factor in
      var line = "  \(ModelListing.name(factor)) = \(Format.plain(factor.central))"
      if let range = factor.range { line += " (\(ModelListing.span(range)))" }
      if factor.unit != "1" { line += " \(factor.unit)" }
      line += ", \(factor.basis.rawValue)"
      if !factor.source.isEmpty { line += ": \(factor.source)" }
      if let subjects = factor.subjects { line += ", \(subjects) subjects" }
      return line
    }
  }

  private static func number(_ value: Double, _ decimals: Int) -> String {
    Format.fixed(value, decimals)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

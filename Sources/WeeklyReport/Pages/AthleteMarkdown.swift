package import AthleteWeeks
import Running
import Writing

/// One athlete's week in plain words and tables, readable in a mail.
package enum AthleteMarkdown {
  /// The text; same values, same bytes.
  package static func text(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    let title = "\(ForeignText.markdown(week.athlete.name)), \(week.week)"
    let units = week.athlete.units
    let when =
      "\(Format.dates(of: week.week)) · \(ForeignText.markdown(week.athlete.timeZone)) · "
      + Wording.status(week.status)
    let blocks: [String?] = [
      "# " + title, when, "**\(Headline.text(week))**", figures(week), "## Worth a look",
      flags(week), Sentences.furtherFlags(week), remarks(week),
      Sentences.stillSo(week).map(ForeignText.markdown), Sentences.longRuns(week),
      Sentences.fades(week),
      Sentences.walking(week),
      week.runs.isEmpty ? nil : "## Runs", runs(week.runs, units),
      "## Seven days", days(week.days, units), "## Twelve weeks", weeks(week.bars, units),
      "## Calf strength", exercises(week.strength.exercises, massKg: week.athlete.massKg),
      (Sentences.strength(week.strength, massKg: week.athlete.massKg)
        + Sentences.timing(week) + [Sentences.strengthApart])
        .joined(separator: " "),
      "## What the figures rest on", health(week), problems(week.health, units),
      "## Limits", list(Sentences.limits(units)), Sentences.madeBy(context),
    ]
    return blocks.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  private static func figures(_ week: AthleteWeek) -> String {
    let rows = Tile.all(of: week).map { tile in
      [
        tile.title, [tile.value, tile.unit].filter { !$0.isEmpty }.joined(separator: " "),
        tile.band ?? "", tile.comparisons.joined(separator: "; "),
      ]
    }
    return table(["", "This week", "", "To compare"], rows)
  }

  private static func flags(_ week: AthleteWeek) -> String? {
    if let none = Sentences.noFlags(week) { return none }
    guard !week.flags.isEmpty else { return nil }
    return week.flags.enumerated().map { index, flag in
      "\(index + 1). **\(flag.rule.title).** " + why(flag)
    }.joined(separator: "\n")
  }

  /// Questions, standing states and what is worth knowing, each under that name.
  private static func remarks(_ week: AthleteWeek) -> String? {
    let remarks = week.remarks.filter(\.isNews)
    guard !remarks.isEmpty else { return nil }
    return list(remarks.map { "**\($0.rule.kind.title): \($0.rule.title).** " + why($0) })
  }

  private static func why(_ flag: Flag) -> String {
    Wording.sentence(ForeignText.markdown(flag.text)) + " "
      + Wording.sentence(ForeignText.markdown(flag.reason))
      + " Confidence: \(ForeignText.markdown(flag.confidence))."
      + " Source: \(ForeignText.markdown(flag.source))"
  }

  private static func runs(_ rows: [RunRow], _ units: Units) -> String? {
    guard !rows.isEmpty else { return nil }
    let head = [
      "When", "Run", "Surface", units.name, "Moving", units.paceName, "Up m", "Steps/min",
      "Easy \(units.name)", "× \(units.name)", "Quick", "Notes",
    ]
    return table(head, rows.map { run($0, units) })
      + "\n\nd device, g GPS distance; cadence M measured, C converted from strides or laps, "
      + "E estimated from speed, slope and height or, where noted, from own earlier runs; ± is meant to "
      + "hold the truth four times of five, and held it less often on real exports; shown from 2\u{A0}%. "
      + Sentences.runColumns(units)
  }

  private static func run(_ row: RunRow, _ units: Units) -> [String] {
    let run = row.run.run
    return [
      Format.shortDate(row.run.day) + " " + Format.timeOfDay(row.run.secondsIntoDay),
      ForeignText.markdown(run.name ?? "Run"),
      Wording.surfaces(run.surfaces) + (Wording.sureness(run.surfaces).map { " (\($0))" } ?? ""),
      marked(
        run.distanceM.map { units.distance($0) }, Wording.mark(run.distanceSource),
        SignalQuality.doubt(run.distanceM, run.quality[.distance])),
      run.movingS.map { Format.duration($0) } ?? "–",
      run.paceSPerKm.map { units.pace($0) } ?? "–",
      run.ascentM.map { Format.fixed($0, 0) } ?? "–",
      marked(
        run.cadenceSPM.map { Format.fixed($0, 0) }, run.cadenceSource.map { Wording.mark($0) },
        SignalQuality.doubt(run.cadenceSPM, run.quality[.cadence])),
      row.easyKm.map { units.load($0) } ?? "–",
      Wording.perKm(row.run.gain),
      row.quickS.map { Wording.minutes($0) } ?? "–",
      RunNotes.notes(row, units).joined(separator: "; "),
    ]
  }

  private static func marked(_ value: String?, _ mark: String?, _ doubt: String?) -> String {
    guard let value else { return "–" }
    return [value, mark, doubt].compactMap(\.self).joined(separator: " ")
  }

  private static func days(_ days: [DayBar], _ units: Units) -> String {
    table(
      ["Day", "Easy \(units.name)", "Runs", "Calf sets"],
      days.map { day in
        let load: String =
          switch day.state {
          case .ran: Wording.dayLoad(day, units) ?? "unknown"
          case .noRun: "no run"
          case .unknown: "unknown"
          }
        return [
          Format.shortDate(day.day), load, day.state == .ran ? "\(day.runs.count)" : "–",
          day.calfSets > 0 ? "\(day.calfSets)" : "–",
        ]
      })
  }

  private static func weeks(_ bars: [WeekBar], _ units: Units) -> String {
    table(
      ["Week", "Easy \(units.name)", "Quick", ""],
      bars.map { bar in
        [
          bar.week.description,
          bar.easyKm.map { units.load($0) } ?? (bar.isGap ? "no files" : "unknown"),
          bar.quickS.map { Wording.minutes($0) + "\u{A0}min" } ?? "–",
          (bar.estimatedShare ?? 0) > 0 ? "cadence partly estimated" : "",
        ]
      })
  }

  private static func exercises(_ exercises: [ExerciseRow], massKg: Double?) -> String? {
    guard !exercises.isEmpty else { return nil }
    return table(
      ["Exercise", "Sets", "Reps", "Best kg per leg", "Peak Achilles BW, modelled"],
      exercises.map { row in
        [
          ForeignText.markdown(row.label) + " (\(Wording.emphasis(row.emphasis)))", "\(row.sets)",
          row.repetitions.map { "\($0)" } ?? "–",
          Wording.loadPerLeg(row.bestLoadPerLegKg)
            + (Wording.loadOverMass(row.bestLoadPerLegKg, massKg).map { " (\($0))" } ?? ""),
          row.peakForceBW.map { Wording.force($0.central) + " (\(Wording.forceRange($0)))" } ?? "–",
        ]
      })
  }

  private static func health(_ week: AthleteWeek) -> String {
    Sentences.health(week).map(ForeignText.markdown).joined(separator: " ")
  }

  private static func problems(_ health: DataHealth, _ units: Units) -> String? {
    let problems = Sentences.problems(health, units)
    return problems.isEmpty ? nil : list(problems.map(ForeignText.markdown))
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

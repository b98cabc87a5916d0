package import AthleteWeeks
import Running
import Writing

/// One athlete's week in plain words, readable in a mail of 640 px and as plain text.
package enum AthleteMarkdown {
  /// The text; same values, same bytes.
  package static func text(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    let title = "\(ForeignText.markdown(week.athlete.name)), \(week.week)"
    let units = week.athlete.units
    let when = "\(Format.dates(of: week.week)) · " + Wording.status(week)
    let headline = Headline(week)
    let rest = headline.rest.isEmpty ? "" : " " + ForeignText.markdown(headline.rest)
    let blocks: [String?] = [
      "# " + title, when, "**\(ForeignText.markdown(headline.lead))**" + rest,
      PeoplesSentences.words(week).map(ForeignText.markdown),
      list(Tile.all(of: week).map(line)), said(week),
      week.runs.isEmpty ? nil : "## Runs\n\n" + list(week.runs.map { run($0, units) }),
      Sentences.walking(week), GroundWords.line(week),
      "## Twelve weeks\n\n" + weeks(week.bars, units),
      "## Calf strength\n\n"
        + list(week.strength.exercises.map { exercise($0, week.athlete.massKg) }),
      (Sentences.strength(week) + Sentences.timing(week) + [Sentences.strengthApart]).joined(
        separator: " "),
      "## Data\n\n" + Sentences.health(week).map(ForeignText.markdown).joined(separator: " "),
      list(Sentences.problems(week).map(ForeignText.markdown)),
      "## Limits\n\n" + Sentences.shortLimits(units), Sentences.madeBy(context),
    ]
    return MailText.wrapped(
      blocks.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n\n"))
      + "\n"
  }

  private static func line(_ tile: Tile) -> String {
    let value = [tile.value, tile.unit].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(tile.title): **\(value)**"
      + ([tile.band].compactMap(\.self) + tile.comparisons).map { "; " + $0 }.joined()
  }

  /// What is to be talked about, each under its kind, the reason below it.
  private static func said(_ week: AthleteWeek) -> String? {
    guard !week.raised.isEmpty || !week.acknowledged.isEmpty else { return nil }
    let told = (week.flags + week.remarks.filter(\.isNews)).map { flag in
      "**\(flag.rule.kind.label): \(ForeignText.markdown(flag.opening))**: "
        + Wording.sentence(ForeignText.markdown(flag.text))
        + (flag.question.map { " " + ForeignText.markdown($0) } ?? "") + " " + why(flag)
    }
    let still = week.remarks.filter { !$0.isNews }.map {
      "Still so: " + ForeignText.markdown($0.sentence)
    }
    let seen = PeoplesSentences.seen(week).map { "Seen: " + ForeignText.markdown($0) }
    let further = Sentences.furtherFlags(week).map { "\n\n" + $0 } ?? ""
    return "## To talk about\n\n" + list(told + still + seen) + further
  }

  private static func why(_ flag: Flag) -> String {
    Wording.sentence(ForeignText.markdown(flag.reason))
      + " Confidence: \(ForeignText.markdown(flag.confidence))."
      + " Source: \(ForeignText.markdown(flag.source))."
  }

  private static func run(_ row: RunRow, _ units: Units) -> String {
    let run = row.run.run
    let parts: [String?] = [
      "\(Format.shortDate(row.run.day)) \(Format.timeOfDay(row.run.secondsIntoDay))",
      ForeignText.markdown(run.name ?? "Run"),
      run.distanceM.map(units.distanceWithUnit),
      run.movingS.map { Format.duration($0) },
      run.paceSPerKm.map { "\(units.pace($0))\u{A0}\(units.paceName)" },
      run.ascentM.map { Format.fixed($0, 0) + "\u{A0}m up" },
      run.cadenceSPM.map {
        Format.fixed($0, 0) + "\u{A0}steps/min"
          + (run.cadenceSource == .estimated ? " (estimated)" : "")
      },
      row.easyKm.map { load in
        "load \(units.load(load))"
          + (Wording.perKm(row.run.gain).map { ", \($0)\u{A0}per\u{A0}\(units.name)" } ?? "")
      },
      row.quickS.flatMap { $0 > 0 ? Wording.minutes($0) + "\u{A0}min quick" : nil },
      Wording.surfaces(run.surfaces) + (Wording.isUnsure(run.surfaces) ? "?" : ""),
    ]
    let notes = RunNotes.notes(row, units).map { "; " + ForeignText.markdown($0) }.joined()
    return parts.compactMap(\.self).joined(separator: " · ") + notes
  }

  private static func weeks(_ bars: [WeekBar], _ units: Units) -> String {
    let rows = bars.filter { !$0.isBeforeFirst }.map { bar in
      [
        "W\(bar.week.number)",
        bar.distanceM.map(units.distance) ?? (bar.isGap ? "no files" : "unknown"),
        bar.easyKm.map { units.load($0.central) } ?? "–",
        bar.quickS.map { Wording.minutes($0) } ?? "–", bar.strength.map { "\($0.sets)" } ?? "–",
      ]
    }
    return MailText.table(["Week", units.name, "Easy \(units.name)", "Quick min", "Sets"], rows)
  }

  private static func exercise(_ row: ExerciseRow, _ massKg: Double?) -> String {
    let parts: [String?] = [
      Format.count(row.sets, "set"), row.repetitions.map { "\($0) repetitions" },
      row.bestLoadPerLegKg.map { "best " + Wording.loadOnLeg($0, massKg: massKg) },
      row.peakForceBW.map {
        "Achilles \(Wording.force($0.central)) (\(Wording.forceRange($0))) BW, modelled"
      },
    ]
    return ForeignText.markdown(row.label) + " (\(Wording.emphasis(row.emphasis))): "
      + parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }
}

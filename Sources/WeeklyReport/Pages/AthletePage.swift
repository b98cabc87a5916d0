package import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// One athlete's week as a self-contained HTML page that prints on one sheet.
package enum AthletePage {
  /// The page; same values, same bytes.
  package static func html(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    PageTemplates.render(page(week, context), "athlete")
  }

  private static func page(_ week: AthleteWeek, _ context: ReportOrigin) -> Block {
    let units = week.athlete.units
    let problems = problems(of: week.health, units)
    return [
      "name": ForeignText.line(week.athlete.name),
      "week": week.week.description,
      "dates": Format.dates(of: week.week),
      "zone": ForeignText.line(week.athlete.timeZone),
      "status": Wording.status(week.status),
      "isComplete": [.complete, .recalculated].contains(week.status),
      "unit": units.name,
      "paceUnit": units.paceName,
      "headline": Headline.text(week),
      "tiles": Tile.all(of: week).map(\.block),
      "weeksChart": WeeksChart.block(week),
      "daysChart": DaysChart.block(week),
      "legend": legend(week.bars.map(\.bySurface) + week.days.flatMap(\.runs)),
      "flags": week.flags.map(flag),
      "hasFlags": !week.flags.isEmpty,
      "noFlags": Sentences.noFlags(week),
      "furtherFlags": Sentences.furtherFlags(week),
      "remarks": week.remarks.filter(\.isNews).map(flag),
      "hasRemarks": week.remarks.contains(where: \.isNews),
      "stillSo": Sentences.stillSo(week).map(ForeignText.line),
      "longRuns": Sentences.longRuns(week),
      "fades": Sentences.fades(week),
      "walking": Sentences.walking(week),
      "runs": week.runs.map { run($0, units) },
      "hasRuns": !week.runs.isEmpty,
      "runColumns": Sentences.runColumns(units),
      // More than the sheet holds at two lines a run.
      "hasManyRuns": week.runs.count > 5,
      "strength": Sentences.strength(week.strength, massKg: week.athlete.massKg)
        + Sentences.timing(week),
      "exercises": week.strength.exercises.map { exercise($0, massKg: week.athlete.massKg) },
      "hasExercises": !week.strength.exercises.isEmpty,
      "strengthApart": Sentences.strengthApart,
      "health": Sentences.health(week),
      "problems": problems,
      "hasProblems": !problems.isEmpty,
      "limits": Sentences.limits(units),
      "madeBy": Sentences.madeBy(context),
    ]
  }

  /// The first few files and rows that were not used; the others are in the JSON beside the page.
  private static func problems(of health: DataHealth, _ units: Units) -> [String] {
    let all = Sentences.problems(health, units)
    guard all.count > 4 else { return all }
    return all.prefix(3) + [
      "\(all.count - 3) more are listed in the JSON and Markdown beside this page."
    ]
  }

  /// The surfaces that the drawings show.
  private static func legend(_ loads: [[SurfaceLoad]]) -> [Block] {
    Surface.allCases
      .filter { surface in
        loads.contains { $0.contains { $0.surface == surface && $0.easyKm > 0 } }
      }
      .map { ["surface": $0.rawValue, "label": Wording.surface($0)] }
  }

  private static func flag(_ flag: Flag) -> Block {
    [
      "kind": flag.rule.kind.title,
      "title": flag.rule.title,
      "text": Wording.sentence(ForeignText.line(flag.text)),
      "reason": Wording.sentence(ForeignText.line(flag.reason)),
      "confidence": ForeignText.line(flag.confidence),
      "source": ForeignText.line(flag.source),
    ]
  }

  /// A line of the table of runs.
  private static func run(_ row: RunRow, _ units: Units) -> Block {
    let run = row.run.run
    let given = run.name.map(ForeignText.line) ?? ""
    let notes = RunNotes.notes(row, units)
    return [
      "date": Format.shortDate(row.run.day),
      "time": Format.timeOfDay(row.run.secondsIntoDay),
      "name": given.isEmpty ? "Run" : given,
      "surfaces": Wording.surfaces(run.surfaces),
      "sureness": Wording.sureness(run.surfaces),
      "km": run.distanceM.map { units.distance($0) } ?? "–",
      "kmMark": run.distanceM == nil ? nil : Wording.mark(run.distanceSource),
      "kmDoubt": SignalQuality.doubt(run.distanceM, run.quality[.distance]),
      "moving": run.movingS.map { Format.duration($0) } ?? "–",
      "pace": run.paceSPerKm.map { units.pace($0) } ?? "–",
      "ascent": run.ascentM.map { Format.fixed($0, 0) } ?? "–",
      "cadence": run.cadenceSPM.map { Format.fixed($0, 0) } ?? "–",
      "cadenceMark": run.cadenceSPM == nil ? nil : run.cadenceSource.map { Wording.mark($0) },
      "cadenceDoubt": SignalQuality.doubt(run.cadenceSPM, run.quality[.cadence]),
      "easyKm": row.easyKm.map { units.load($0.central) } ?? "–",
      "band": row.easyKm.map { units.range($0) },
      "perKm": Wording.perKm(row.run.gain),
      "quick": row.quickS.map { Wording.minutes($0) } ?? "–",
      "notes": notes.isEmpty ? nil : notes.joined(separator: "; "),
    ]
  }

  /// A line of the table of exercises.
  private static func exercise(_ row: ExerciseRow, massKg: Double?) -> Block {
    [
      "label": ForeignText.line(row.label),
      "emphasis": Wording.emphasis(row.emphasis),
      "sets": "\(row.sets)",
      "repetitions": row.repetitions.map { "\($0)" } ?? "–",
      "load": Wording.loadPerLeg(row.bestLoadPerLegKg),
      "overMass": Wording.loadOverMass(row.bestLoadPerLegKg, massKg),
      "force": row.peakForceBW.map { Wording.force($0.central) } ?? "–",
      "forceBand": row.peakForceBW.map { Wording.forceRange($0) },
    ]
  }
}

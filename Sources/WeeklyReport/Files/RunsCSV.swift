package import AthleteWeeks
package import Running
import SoleusLoad
package import Writing

/// `runs.csv`: a row a run.
package enum RunsCSV {
  /// A run of an athlete.
  package struct Row: Sendable {
    package var athlete: Athlete
    package var run: DatedRun
    /// Quick running, seconds, as its week has it.
    package var quickS: Double?
    let easyKm: Banded?
    let dose: DoseFigures?

    package init(athlete: Athlete, run: DatedRun, quickS: Double?) {
      self.athlete = athlete
      self.run = run
      self.quickS = quickS
      easyKm = run.load?.band()
      dose = DoseFigures([run])
    }
  }

  package static let table = CSVTable<Row>(
    file: "runs.csv", rowMeaning: "One run; duplicates and rejected files have no row.",
    columns: identity + signals + quality + fade + surfaces + load + dose + shoe)

  private typealias Column = CSVColumn<Row>

  private static let identity = [
    Column("athlete", "text", "The athlete's folder.") { .text($0.athlete.id) },
    Column("week", "ISO week", "The week of the local day.") { .code($0.run.day.week.description) },
    Column("day", "date", "The local day the run set off on.") { .code($0.run.day.description) },
    Column("local_time", "hh:mm", "The athlete's wall clock when the run sets off.") {
      .code(Format.timeOfDay($0.run.secondsIntoDay))
    },
    Column("start_utc", "ISO 8601", "The first point's time.") {
      .code(Format.instant($0.run.run.start))
    },
    Column("run", "text", "Stable short name, from the content of the file.") { .text($0.run.id) },
    Column("file", "text", "Within the athlete's folder.") { .text($0.run.file) },
    Column("recording", "count", "Position in the file, from 1.") { .count($0.run.run.number) },
    Column("name", "text", "The run's name in the file.") { .text($0.run.run.name) },
    Column("format", "word", "gpx or tcx; empty for a run that was entered by hand.") {
      .code($0.run.run.format?.rawValue)
    },
    Column("creator", "text", "The device or program, in its own words.") {
      .text($0.run.run.creator)
    },
    Column("sport", "word", "running; findings say where only speed and cadence tell.") {
      .code($0.run.run.sport.rawValue)
    },
  ]

  private static let signals =
    [
      Column("points", "count", "Track points that carry a time.") { .count($0.run.run.points) },
      Column("elapsed_s", "s", "From the first point to the last.") {
        .number($0.run.run.knownElapsedS, 0)
      },
      column(.moving), column(.distance),
      Column("distance_source", "word", "device, gps, none, or person: corrections.csv gives it.") {
        .code($0.run.run.distanceSource.rawValue)
      },
      column(.pace), column(.ascent), column(.cadence),
      Column("cadence_unit", "word", "What the file counts: strides, steps or none.") {
        .code($0.run.run.cadenceUnit.rawValue)
      },
      Column(
        "cadence_source", "word",
        "measured, converted or estimated; findings tell estimates from own earlier runs apart."
      ) {
        .code($0.run.run.cadenceSource?.rawValue)
      },
      column(.steps),
    ] + RunFigure.further.map(column)

  private static func column(_ figure: RunFigure) -> Column {
    Column(figure.name, figure.unit, figure.meaning) {
      .number(figure.value($0.run.run), figure.decimals)
    }
  }

  private static let quality = RunFigure.all.flatMap { figure -> [Column] in
    guard let signal = figure.signal else { return [] }
    let (name, unit, decimals) = (figure.name, figure.unit, figure.decimals)
    return [
      Column(
        "\(name)_quality", "word", "How \(name) came about: measured, converted, estimated, none."
      ) {
        .code(($0.run.run.quality[signal]?.source ?? .none).rawValue)
      },
      Column(
        "\(name)_low", unit,
        "Meant as the 10th percentile; docs/accuracy.md tells how often it was."
      ) {
        .number($0.run.run.quality[signal]?.low, decimals)
      },
      Column("\(name)_high", unit, "Meant as the 90th percentile.") {
        .number($0.run.run.quality[signal]?.high, decimals)
      },
    ]
  }

  private static let fade =
    fade("cadence", "Cadence", \.cadence) + fade("pace", "Seconds per km at equal grade", \.pace)
    + fade("step_length", "Metres a step", \.stepLength)

  private static func fade(
    _ name: String, _ meaning: String, _ path: any KeyPath<Fade, Banded?> & Sendable
  ) -> [Column] {
    Column.banded(
      "fade_\(name)", "share of change", 4,
      "\(meaning), last quarter of a run over 75 minutes against the second.",
      low: "10th percentile, from minute to minute.",
      high: "90th percentile, from minute to minute."
    ) { $0.run.run.fade?[keyPath: path] }
  }

  private static let surfaces =
    Surface.allCases.map { surface in
      Column("share_\(surface.rawValue)", "share, 0–1", "Of the distance, on \(surface.rawValue).")
      {
        guard !$0.run.run.surfaces.isEmpty else { return .number(nil, 3) }
        let shares = $0.run.run.surfaces.filter { $0.surface == surface }
        return .number(shares.reduce(0) { $0 + $1.share }, 3)
      }
    } + [
      Column("surface_confidence", "0–1", "How sure the evidence for the largest share is.") {
        .number(largest($0)?.confidence, 2)
      },
      Column(
        "surface_witness", "word", "Who says so: one of the witnesses on surface in docs/stages.md."
      ) {
        .code(largest($0)?.witness.rawValue)
      },
    ]

  private static let dose = DoseFigures.columns { (row: Row) in row.dose }

  private static let shoe = [
    Column("shoe", "text", "The shoe's name, where one is known.") { .text($0.run.shoe?.name) },
    Column("shoe_kind", "word", "conventional, minimal, maximal or plated, as modelled.") {
      .code($0.run.shoe?.kind.rawValue)
    },
    Column("foot_strike", "word", "rearfoot, midfoot, forefoot or unknown, as modelled.") {
      .code(($0.run.run.strike ?? $0.athlete.footStrike).rawValue)
    },
    Column("foot_strike_witness", "word", "file where the run's own words say it, else profile.") {
      .code($0.run.run.strike == nil ? "profile" : "file")
    },
    Column("shoe_witness", "word", "Who says so: file, list, gear, profile or assumed.") {
      .code($0.run.shoe?.witness.rawValue)
    },
  ]

  private static func largest(_ row: Row) -> SurfaceShare? {
    row.run.run.surfaces.max { $0.share < $1.share }
  }

  private static let load =
    Column.banded(
      "easy_km", "easy km", 2,
      "Soleus load, weighted for speed, over that of one easy kilometre (docs/model.md)."
    ) { $0.easyKm }
    + LoadGain.columns { $0.run.gain }
    + [
      Column(WeekFigures.quick.name, WeekFigures.quick.unit, WeekFigures.quick.meaning) {
        .number($0.quickS, 0)
      },
      Column("findings", "words", "What was noticed: code and count.") {
        .code($0.run.run.findings.map { "\($0.code.rawValue):\($0.count)" }.joined(separator: ";"))
      },
    ]
}

package import AthleteWeeks
package import Running
package import Writing

/// Runs part by part: a row a kilometre, 100 m or minute, without a position.
package enum SeriesCSV {
  /// A part of a run.
  package struct Row: Sendable {
    var run: DatedRun
    var athlete: Athlete
    var part: RunPart

    package init(athlete: Athlete, run: DatedRun, part: RunPart) {
      self.athlete = athlete
      self.run = run
      self.part = part
    }
  }

  package static let table = CSVTable<Row>(
    file: "series.csv",
    rowMeaning:
      "One part of a run with a track: a kilometre, 100 m or minute of it; the last one is shorter.",
    columns: place + signals + load)

  private typealias Column = CSVColumn<Row>

  private static let place = [
    Column("athlete", "text", "The athlete's folder.") { .text($0.athlete.id) },
    Column("week", "ISO week", "The week of the local day.") { .code($0.run.day.week.description) },
    Column("day", "date", "The local day the run set off on.") { .code($0.run.day.description) },
    Column("run", "text", "The run's short name, as in runs.csv.") { .text($0.run.id) },
    Column("file", "text", "Within the athlete's folder.") { .text($0.run.file) },
    Column(
      "part", "count",
      "From 1; a minute in which nobody moved has no row, and its number is left out."
    ) { .count($0.part.number) },
    Column("from_m", "m", "The run's distance at the begin.") { .number($0.part.fromM, 1) },
    Column("from_s", "s", "Seconds from the first point to the begin.") {
      .number($0.part.fromS, 1)
    },
    Column("elapsed_s", "s", "From the begin to the end.") { .number($0.part.elapsedS, 1) },
    Column("moving_s", "s", "Of these, on the move.") { .number($0.part.movingS, 1) },
    Column("distance_m", "m", "The way of the part.") { .number($0.part.distanceM, 1) },
    Column("distance_source", "word", "device, gps or person, as in runs.csv.") {
      .code($0.run.run.distanceSource.rawValue)
    },
  ]

  private static let signals = [
    Column("speed_m_per_s", "m/s", "Way over time on the move.") { .number($0.part.speedMPS, 3) },
    Column("cadence_spm", "steps/min", "Mean of both feet while running.") {
      .number($0.part.cadenceSPM, 1)
    },
    Column(
      "cadence_source", "word",
      "measured, converted or estimated: estimated too where the sensor was silent for most of it."
    ) { .code($0.part.cadenceSource?.rawValue) },
    Column("grade_percent", "%", "Mean rise over run; empty without altitude.") {
      .number($0.part.gradePercent, 2)
    },
    Column("surface", "word", "What most of the part was run on.") {
      .code($0.part.surface?.rawValue)
    },
    Column(
      "surface_witness", "word", "Who says so; all but athlete, device and words are estimates."
    ) { .code($0.part.surfaceWitness?.rawValue) },
  ]

  private static let load = [
    Column(
      "easy_km", "easy km",
      "The run's load, shared out by what the part's points come to under the model: all parts of a run "
        + "add up to its easy_km, up to rounding."
    ) { .number($0.part.easyKm, 4) }
  ]
}

/// What a part of a run comes to.
package struct RunPart: Sendable, Equatable {
  /// From 1.
  package var number: Int
  package var fromM: Double
  package var fromS: Double
  package var elapsedS: Double
  package var movingS = 0.0
  package var distanceM = 0.0
  package var cadenceSPM: Double?
  package var cadenceSource: CadenceSource?
  package var gradePercent: Double?
  package var surface: Surface?
  package var surfaceWitness: SurfaceWitness?
  /// `nil` where the run's is not known.
  package var easyKm: Double?

  package init(number: Int, fromM: Double, fromS: Double, elapsedS: Double) {
    self.number = number
    self.fromM = fromM
    self.fromS = fromS
    self.elapsedS = elapsedS
  }

  var speedMPS: Double? { movingS > 0 ? distanceM / movingS : nil }
}

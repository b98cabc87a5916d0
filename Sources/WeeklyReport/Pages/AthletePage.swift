package import AthleteWeeks
import Running
import Writing

/// One athlete's week as a self-contained HTML page that prints on one sheet.
package enum AthletePage {
  /// The page; same values, same bytes.
  package static func html(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    PageTemplates.render(Page(week, context), "athlete")
  }
}

/// What the template of the athlete's page shows.
private struct Page {
  var name: String
  var week: String
  var dates: String
  var zone: String
  var status: String
  var isComplete: Bool
  var headline: String
  var tiles: [TileBlock]
  var weeksChart: WeeksChart
  var daysChart: DaysChart
  var legend: [LegendEntry]
  var flags: [FlagBlock]
  var hasFlags: Bool
  var noFlags: String?
  var furtherFlags: String?
  var longRuns: String?
  var fades: String?
  var walking: String?
  var runs: [RunLine]
  var hasRuns: Bool
  /// More than the sheet holds at two lines a run.
  var hasManyRuns: Bool
  var strength: [String]
  var exercises: [ExerciseLine]
  var hasExercises: Bool
  var strengthApart: String
  var health: [String]
  var problems: [String]
  var hasProblems: Bool
  var limits: [String]
  var madeBy: String

  init(_ week: AthleteWeek, _ context: ReportOrigin) {
    name = ForeignText.line(week.athlete.name)
    self.week = week.week.description
    dates = Format.dates(of: week.week)
    zone = ForeignText.line(week.athlete.timeZone)
    status = Wording.status(week.status)
    isComplete = week.status == .complete
    headline = Headline.text(week)
    tiles = Tile.all(of: week).map(TileBlock.init)
    weeksChart = WeeksChart(week)
    daysChart = DaysChart(week)
    legend = surfacesShown(week.bars.map(\.bySurface) + week.days.flatMap(\.runs))
    flags = week.flags.enumerated().map { FlagBlock(number: $0 + 1, $1) }
    hasFlags = !flags.isEmpty
    noFlags = Sentences.noFlags(week)
    furtherFlags = Sentences.furtherFlags(week)
    longRuns = Sentences.longRuns(week)
    fades = Sentences.fades(week)
    walking = Sentences.walking(week)
    runs = week.runs.map(RunLine.init)
    hasRuns = !runs.isEmpty
    hasManyRuns = runs.count > 5
    strength = Sentences.strength(week.strength) + Sentences.timing(week)
    exercises = week.strength.exercises.map(ExerciseLine.init)
    hasExercises = !exercises.isEmpty
    strengthApart = Sentences.strengthApart
    health = Sentences.health(week.health)
    problems = Self.problems(of: week.health)
    hasProblems = !problems.isEmpty
    limits = Sentences.limits
    madeBy = Sentences.madeBy(context)
  }

  /// The first few files and rows that were not used; the others are in the JSON beside the page.
  private static func problems(of health: DataHealth) -> [String] {
    let all = Sentences.problems(health)
    guard all.count > 4 else { return all }
    return all.prefix(3) + [
      "\(all.count - 3) more are listed in the JSON and Markdown beside this page."
    ]
  }
}

/// A tile as the page shows it.
private struct TileBlock {
  var title: String
  var value: String
  var isUnknown: Bool
  var unit: String
  var band: String?
  var comparisons: [String]

  init(_ tile: Tile) {
    title = tile.title
    value = tile.value
    isUnknown = tile.figure == nil
    unit = tile.unit
    band = tile.band
    comparisons = tile.comparisons
  }
}

/// A flag as the page shows it.
private struct FlagBlock {
  var number: Int
  var title: String
  var text: String
  var reason: String
  var confidence: String
  var source: String

  init(number: Int, _ flag: Flag) {
    self.number = number
    title = flag.rule.title
    text = Wording.sentence(ForeignText.line(flag.text))
    reason = Wording.sentence(ForeignText.line(flag.reason))
    confidence = ForeignText.line(flag.confidence)
    source = ForeignText.line(flag.source)
  }
}

/// A line of the table of runs.
private struct RunLine {
  var date: String
  var time: String
  var name: String
  var surfaces: String
  var sureness: String?
  var km: String
  var kmMark: String?
  var kmDoubt: String?
  var moving: String
  var pace: String
  var ascent: String
  var cadence: String
  var cadenceMark: String?
  var cadenceDoubt: String?
  var easyKm: String
  var band: String?
  var hard: String
  var notes: String?

  init(_ run: RunRow) {
    date = Format.shortDate(run.day)
    time = Format.timeOfDay(run.secondsIntoDay)
    let given = run.name.map(ForeignText.line) ?? ""
    name = given.isEmpty ? "Run" : given
    surfaces = Wording.surfaces(run.surfaces)
    sureness = Wording.sureness(run.surfaces)
    km = run.distanceM.map { Format.km($0) } ?? "–"
    kmMark = run.distanceM == nil ? nil : Wording.mark(run.distanceSource)
    kmDoubt = SignalQuality.doubt(run.distanceM, run.quality[.distance])
    moving = run.movingS.map { Format.duration($0) } ?? "–"
    pace = run.paceSPerKm.map { Format.pace($0) } ?? "–"
    ascent = run.ascentM.map { Format.fixed($0, 0) } ?? "–"
    cadence = run.cadenceSPM.map { Format.fixed($0, 0) } ?? "–"
    cadenceMark = run.cadenceSPM == nil ? nil : run.cadenceSource.map { Wording.mark($0) }
    cadenceDoubt = SignalQuality.doubt(run.cadenceSPM, run.quality[.cadence])
    easyKm = run.easyKm.map { Format.easyKm($0.central) } ?? "–"
    band = run.easyKm.map { Format.range($0) }
    hard = run.hardShare.map { Format.percent($0) } ?? "–"
    let notes = RunNotes.notes(run)
    self.notes = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

/// A line of the table of exercises.
private struct ExerciseLine {
  var label: String
  var emphasis: String
  var sets: Int
  var repetitions: String
  var load: String
  var force: String
  var forceBand: String?

  init(_ row: ExerciseRow) {
    label = ForeignText.line(row.label)
    emphasis = Wording.emphasis(row.emphasis)
    sets = row.sets
    repetitions = row.repetitions.map { "\($0)" } ?? "–"
    load = Wording.loadPerLeg(row.bestLoadPerLegKg)
    force = row.peakForceBW.map { Wording.force($0.central) } ?? "–"
    forceBand = row.peakForceBW.map { Wording.forceRange($0) }
  }
}

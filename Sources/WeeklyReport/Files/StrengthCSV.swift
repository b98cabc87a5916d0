package import AthleteWeeks
package import Running
package import Writing

/// `strength.csv`: a row a set, of every kind of exercise.
package enum StrengthCSV {
  /// A set of an athlete.
  package struct Row: Sendable {
    package var athlete: Athlete
    package var set: DatedSet

    package init(athlete: Athlete, set: DatedSet) {
      self.athlete = athlete
      self.set = set
    }
  }

  package static let table = CSVTable<Row>(
    file: "strength.csv", rowMeaning: "One set of a strength log.", columns: identity + work + calf)

  private typealias Column = CSVColumn<Row>

  private static let identity = [
    Column("athlete", "text", "The athlete's folder.") { .text($0.athlete.id) },
    Column("week", "ISO week", "The week of the local day.") { .code($0.set.day.week.description) },
    Column("day", "date", "The local day of the session.") { .code($0.set.day.description) },
    Column("start_local", "ISO 8601", "The session's start, where the log has local time.") {
      guard case .local(let day, let seconds) = $0.set.set.start else { return .code(nil) }
      return .code(Format.local(day, seconds: seconds))
    },
    Column("start_utc", "ISO 8601", "The session's start, where the log has an instant.") {
      guard case .instant(let seconds) = $0.set.set.start else { return .code(nil) }
      return .code(Format.instant(seconds))
    },
    Column("session", "text", "The session's title.") { .text($0.set.set.session) },
  ]

  private static let work = [
    Column("exercise", "text", "In the log's own words.") { .text($0.set.set.exercise) },
    Column("set_kind", "word", "working, warm-up, drop or failure, by the log's kind or its note.")
    {
      .code($0.set.set.kind.rawValue)
    },
    Column("weight_kg", "kg", "As logged, both legs together.") { .number($0.set.set.weightKg, 2) },
    Column("repetitions", "count", "Repetitions.") { .count($0.set.set.repetitions) },
    Column("duration_s", "s", "Time held or worked.") { .number($0.set.set.durationS, 0) },
    Column("hold_s", "s", "Hold of each repetition, or of the set, that a note of calf work tells.")
    {
      .number($0.set.set.holdS, 1)
    },
  ]

  private static let calf =
    [
      Column("calf_exercise", "word", "The catalogue's key; empty where it is no calf work.") {
        .text($0.set.set.calf?.exercise)
      },
      Column("emphasis", "word", "soleus, calf, stability or massage.") {
        .code($0.set.set.calf?.emphasis.rawValue)
      },
      Column("legs", "count", "How many legs share the weight.") {
        .count($0.set.set.calf?.variant?.legs)
      },
      Column("knee", "word", "straight or bent; empty where the exercise leaves it open.") {
        .code($0.set.set.calf?.variant?.knee?.rawValue)
      },
      Column("toes", "word", "straight, in or out, where the log names it; no figure follows.") {
        .code($0.set.set.calf?.variant?.toes?.rawValue)
      },
      Column("side", "word", "left or right, where the log names the leg.") {
        .code($0.set.set.calf?.variant?.side?.rawValue)
      },
      Column("surface", "word", "unstable where the log names one that gives way.") {
        .code($0.set.set.calf?.variant?.isUnstable == true ? "unstable" : nil)
      },
      Column("load_per_leg_kg", "kg", "External load on a working leg; 0 is body weight.") {
        .number($0.set.set.calf?.loadPerLegKg, 2)
      },
      Column("load_per_leg_bw", "BW", "The same over the body's mass.") {
        .number(Wording.bodyWeights($0.set.set.calf?.loadPerLegKg, massKg: $0.athlete.massKg), 3)
      },
    ]
    + Column.banded(
      "peak_achilles_force_bw", "BW", 2,
      "Modelled peak force in the Achilles tendon; a ledger apart from easy_km.",
      low: "Lower end of the source's range.", high: "Upper end of the source's range."
    ) { $0.set.set.calf?.peakForceBW }
    + [
      Column("soleus_share", "share, 0–1", "Share of that force the soleus carries, modelled.") {
        .number($0.set.set.calf?.soleusShare, 2)
      },
      Column("file", "text", "Within the athlete's folder.") { .text($0.set.file) },
      Column("line", "count", "Line in the file, from 1.") { .count($0.set.set.line) },
    ]
}

package import AthleteWeeks
import Running
import SoleusLoad
package import Writing

/// `weekly.csv`: a row a week and athlete.
package enum WeeklyCSV {
  package static let table = CSVTable<AthleteWeek>(
    file: "weekly.csv", rowMeaning: "One week of one athlete, weeks without run files included.",
    columns: identity + load + dose + comparison + series + sessions + WeekFigures.sets + worth
      + WeekFigures.lastWork + WeekFigures.health)

  private typealias Column = CSVColumn<AthleteWeek>

  private static let identity = [
    Column("athlete", "text", "The athlete's folder.") { .text($0.athlete.id) },
    Column("athlete_name", "text", "The athlete's name.") { .text($0.athlete.name) },
    Column("week", "ISO week", "Monday to Sunday in the athlete's time zone.") {
      .code($0.week.description)
    },
    Column("from_day", "date", "The week's Monday.") { .code($0.week.monday.description) },
    Column("time_zone", "text", "IANA name of the Monday; makes days and weeks.") {
      .text($0.athlete.timeZone(on: $0.week.monday))
    },
    Column("status", "word", "complete, provisional, recalculated or revised.") {
      .code(Wording.statusWord($0.status))
    },
    Column("gap", "word", "yes where there is no run file: unknown, not rest.") {
      .code($0.load.runCount == 0 ? "yes" : "no")
    },
  ]

  private static let load =
    [
      Column("runs", "count", "Runs of the week; duplicates are not counted.") {
        .count($0.load.runCount)
      }
    ]
    + Column.banded(
      "easy_km", "easy km",
      2, "Soleus load, weighted for speed, over that of one easy kilometre (docs/model.md)."
    ) { $0.load.easyKm }
    + LoadGain.columns { $0.load.gain }
    + [
      WeekFigures.quick,
      Column("quick_from_m_per_s", "m/s", "From this speed on running is quick.") {
        .number($0.load.quickLine?.fromMPS, 3)
      },
    ] + WeekFigures.running + WeekFigures.completeness
    + Surface.allCases.map { surface in
      Column("easy_km_\(surface.rawValue)", "easy km", "Load on \(Wording.surface(surface)).") {
        .number(onSurface(surface, of: $0), 2)
      }
    }
    + Surface.allCases.map { surface in
      Column("distance_m_\(surface.rawValue)", "m", "Way on \(Wording.surface(surface)).") { week in
        guard week.load.distanceM != nil else { return .number(nil, 1) }
        return .number(week.ground.first { $0.surface == surface }?.distanceM ?? 0, 1)
      }
    }

  private static let dose = DoseFigures.columns { (week: AthleteWeek) in week.load.dose }

  /// Nothing on a surface is 0 in a week that has load, and unknown in one that has not.
  private static func onSurface(_ surface: Surface, of week: AthleteWeek) -> Double? {
    guard week.load.easyKm != nil, let bar = week.bars.last(where: { $0.week == week.week }) else {
      return nil
    }
    return bar.bySurface.first { $0.surface == surface }?.easyKm ?? 0
  }

  private static let comparison =
    WeekFigures.own + [
      Column("long_run_m", "m", "The longest run of the week.") {
        .number($0.longRun?.distanceM, 1)
      },
      Column(
        "long_run_ratio", "ratio",
        "A run's distance over the longest run of the 30 days before it; the week's greatest."
      ) { .number($0.singleRun?.ratio, 4) },
      Column("run_load_ratio", "ratio", "The same by soleus load; exploratory.") {
        .number($0.heaviestRun?.ratio, 4)
      },
    ]
    + FlagKind.allCases.map { kind in
      Column(column(of: kind), "words", "\(kind.title): every rule that speaks as such.") {
        .code($0.said(kind).map(\.rule.id).joined(separator: ";"))
      }
    }

  private static func column(of kind: FlagKind) -> String {
    switch kind {
    case .flag: "flags"
    case .question: "questions"
    case .standingState: "standing_states"
    case .worthKnowing: "worth_knowing"
    }
  }

  private static let series = [
    Column(
      "ewma_7_easy_km", "easy km a day",
      "Exponentially weighted mean load of a day at the week's end, weight 2/(7+1); descriptive. A day "
        + "without a run is 0 in a week with files; anything unknown ends the series, which begins "
        + "anew with 7 known days."
    ) { .number($0.series.ewma7, 2) },
    Column("ewma_28_easy_km", "easy km a day", "The same with weight 2/(28+1) and 28 days.") {
      .number($0.series.ewma28, 2)
    },
    Column(
      "monotony", "ratio",
      "Mean of the seven days' load over their standard deviation, at most 10; descriptive. Empty "
        + "where all days are alike, or one is unknown."
    ) { .number($0.series.monotony, 2) },
    Column("strain_easy_km", "easy km", "The week's load times monotony; descriptive.") {
      .number($0.series.strain, 1)
    },
  ]

  private static let sessions = [
    Column(
      "strength_sessions", "count",
      "Sessions in the strength log; empty without a log, and after its last row."
    ) { .count($0.strength.isKnown ? $0.strength.sessions : nil) }
  ]

  private static let worth = [
    Column(
      "best_achilles_force_bw", "BW",
      "Peak Achilles tendon force of the best working set, modelled."
    ) { .number($0.strength.worth?.bestForceBW?.central, 2) },
    Column(
      "repetitions_times_force_bw", "BW",
      "Repetitions times peak force over the working sets; never added to easy_km."
    ) { .number($0.strength.worth?.totalForceBW, 1) },
    Column(
      "strength_course", "word",
      "Best load of the exercise done most against the four weeks before: steps, jump, repetitions, "
        + "stalled, steady or less."
    ) { .code($0.strength.worth?.progression?.course.rawValue) },
    Column(
      "repetitions_to_failure", "count",
      "Most repetitions of a set that the log says went to failure; of single-leg raises without weight "
        + "where there are any."
    ) { .count($0.strength.worth?.toFailure?.repetitions) },
    Column("strength_variants", "words", "Ways of doing calf work that the log names.") {
      .code($0.strength.worth.map { $0.variants.map(\.rawValue).joined(separator: ";") })
    },
    Column("sets_of_8_to_10", "count", "Working sets of eight to ten repetitions.") {
      .count($0.strength.worth?.setsOfEightToTen)
    },
    Column("massage_entries", "count", "Rolling and self-massage: noted, never scored.") {
      .count($0.strength.worth?.massageEntries)
    },
  ]
}

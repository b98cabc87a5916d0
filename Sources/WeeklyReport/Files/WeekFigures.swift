package import AthleteWeeks
import Running
package import Writing

/// Figures of a week that `weekly.csv` and the week's JSON have under one name.
///
/// Each list stands as it is here in both, so a new figure is a row of the list that it belongs to; the
/// data dictionary follows from `weekly.csv`.
package enum WeekFigures {
  typealias Figure = CSVColumn<AthleteWeek>

  /// Under `load` in the JSON, as are the next two.
  static let quick = Figure(
    "quick_s", "s",
    "Running at 1.15 times the athlete's usual speed of twelve weeks and more, or climbing 6 % and more; "
      + "empty with fewer than five runs before."
  ) { .number($0.load.quickS, 0) }

  static let running = [
    Figure("distance_m", "m", "Distance of all runs.") { .number($0.load.distanceM, 1) },
    Figure("moving_s", "s", "Time on the move.") { .number($0.load.movingS, 0) },
    Figure("steps", "count", "Steps of both feet.") { .number($0.load.steps, 0) },
  ]

  /// What the load leaves out, and what of it was estimated.
  static let completeness = [
    Figure("runs_without_load", "count", "Runs whose speed is unknown; not in easy_km.") {
      .count($0.load.runsWithoutLoad)
    },
    Figure(
      "estimated_share", "share, 0–1", "Share of the load whose cadence was estimated."
    ) { .number($0.load.estimatedShare, 3) },
  ]

  /// Under `own_weeks` in the JSON.
  static let own =
    own("easy_km", "easy km", 2, "load") { ($0.own.easyKm, $0.load.easyKm?.central) }
    + own("distance_m", "m", 1, "distance") { ($0.own.distanceM, $0.load.distanceM) }
    + own("quick_s", "s", 0, "quick running, by what is quick now,") {
      ($0.own.quickS, $0.load.quickS)
    }

  /// The figures of ``own`` as an object of JSON.
  package static func ownWeeks(_ week: AthleteWeek) -> JSONText { .members(own.members(of: week)) }

  private static func own(
    _ name: String, _ unit: String, _ decimals: Int, _ what: String,
    _ figure: @escaping @Sendable (AthleteWeek) -> (own: OwnWeeks?, now: Double?)
  ) -> [Figure] {
    [
      Figure(
        "usual_\(name)", unit,
        "Median \(what) of the known weeks among the twelve before; empty with fewer than six."
      ) { .number(figure($0).own?.usual, decimals) },
      Figure("lowest_\(name)", unit, "The lowest of them.") {
        .number(figure($0).own?.lowest, decimals)
      },
      Figure("highest_\(name)", unit, "The highest of them.") {
        .number(figure($0).own?.highest, decimals)
      },
      Figure("weeks_of_\(name)", "count", "How many are known.") { .count(figure($0).own?.count) },
      Figure(
        "rank_of_\(name)", "count",
        "The week's place beside them, 1 for the highest; empty while the week runs."
      ) { week in
        let (own, now) = figure(week)
        return .count(week.status == .provisional ? nil : now.flatMap { own?.rank(of: $0) })
      },
    ]
  }

  /// Under `strength` in the JSON, as is the next.
  static let sets = [
    Figure("calf_sessions", "count", "Sessions with calf or soleus work.") {
      .count($0.strength.isKnown ? $0.strength.calfSessions : nil)
    },
    Figure("soleus_sets", "count", "Working sets of soleus work; never part of easy_km.") {
      .count($0.strength.isKnown ? $0.strength.soleusSets : nil)
    },
    Figure("other_calf_sets", "count", "Working sets of other calf work.") {
      .count($0.strength.isKnown ? $0.strength.calfSets : nil)
    },
    Figure("stability_sets", "count", "Working sets of balance and hinge work.") {
      .count($0.strength.isKnown ? $0.strength.stabilitySets : nil)
    },
  ]

  static let lastWork = [
    Figure("days_since_soleus_work", "days", "Since the last soleus set.") {
      .count($0.strength.daysSinceSoleusWork)
    },
    Figure(
      "days_since_loaded_work", "days", "Since the last calf or soleus set with external load."
    ) { .count($0.strength.daysSinceLoadedWork) },
  ]

  /// Under `data_health` in the JSON, and the last columns of `weekly.csv`.
  static let health = [
    Figure("runs_measured", "count", "Runs with cadence recorded in steps.") {
      .count($0.health.runsMeasured)
    },
    Figure("runs_converted", "count", "Runs with cadence converted from strides or laps.") {
      .count($0.health.runsConverted)
    },
    Figure(
      "runs_estimated", "count",
      "Runs with cadence estimated, from speed, slope and height or from own earlier runs."
    ) { .count($0.health.runsEstimated) },
  ]
}

extension [WeekFigures.Figure] {
  /// The figures of a week as members of a JSON object.
  func members(of week: AthleteWeek) -> [(String, JSONText)] { map { $0.member(of: week) } }
}

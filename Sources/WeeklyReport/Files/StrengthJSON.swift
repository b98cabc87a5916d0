import AthleteWeeks
import Running
import Writing

/// A week's strength work as JSON.
enum StrengthJSON {
  /// The week's strength work; only that there is no log where there is none.
  static func value(_ week: AthleteWeek) -> JSONText {
    let strength = week.strength
    guard strength.hasLog else { return .object(["log": .bool(false)]) }
    func known(_ count: Int) -> JSONText { .int(strength.isKnown ? count : nil) }
    return .members(
      [
        ("log", .bool(true)), ("log_ends", .orNull(strength.logEndsOn, JSONText.day)),
        ("sessions", known(strength.sessions)),
      ] + WeekFigures.sets.members(of: week) + [
        ("other_sets", known(strength.otherSets)),
        ("mean_sets_of_four_weeks_before", .number(strength.meanSetsOfFourBefore, 2)),
      ] + WeekFigures.lastWork.members(of: week) + [
        (
          "exercises",
          .array(strength.exercises.map { exercise($0, massKg: week.athlete.massKg) })
        ), ("worth", .orNull(strength.worth) { worth($0, massKg: week.athlete.massKg) }),
      ])
  }

  /// How strength work and running lay to one another; `null` where a log does not tell.
  static func timing(_ week: AthleteWeek) -> JSONText {
    week.strength.isKnown ? .orNull(week.timing, value) : .null
  }

  private static func value(_ timing: StrengthTiming) -> JSONText {
    .object([
      "demanding_runs": .array(
        timing.demandingRuns.map { run in
          .object([
            "day": .day(run.day),
            "demands": .array(run.demands.map { .string($0.rawValue) }),
            "loaded_work_within_hours_before": .int(run.workBefore?.rawValue),
            "loaded_work_is_known": .bool(run.isKnown),
          ])
        }),
      "comparable_weeks": .int(timing.comparableWeeks),
      "weeks_of_running_alone": .int(timing.weeksOfRunningAlone),
    ])
  }

  private static func worth(_ worth: StrengthWorth, massKg: Double?) -> JSONText {
    .object([
      "best_achilles_force_bw": .banded(worth.bestForceBW, 2),
      "repetitions_times_force_bw": .number(worth.totalForceBW, 1),
      "body_weight_only": .bool(worth.isBodyWeightOnly),
      "to_failure": .orNull(worth.toFailure) { most in
        .object([
          "exercise": .string(ForeignText.line(most.label)),
          "repetitions": .int(most.repetitions), "left": .int(most.left),
          "right": .int(most.right), "load_per_leg_kg": .number(most.loadPerLegKg, 2),
          "norm_men": .int(most.hasNorm ? RepetitionsToFailure.norm.men : nil),
          "norm_women": .int(most.hasNorm ? RepetitionsToFailure.norm.women : nil),
        ])
      },
      "progression": .orNull(worth.progression) { progression in
        .object([
          "exercise": .string(ForeignText.line(progression.label)),
          "course": .string(progression.course.rawValue),
          "best_load_per_leg_kg": .number(progression.bestKg, 2),
          "best_load_per_leg_bw": .number(
            Wording.bodyWeights(progression.bestKg, massKg: massKg), 3),
          "best_of_four_weeks_before_kg": .number(progression.bestBeforeKg, 2),
          "weeks_without_progress": .int(progression.weeksWithoutProgress),
        ])
      },
      "variants": .array(worth.variants.map { .string($0.rawValue) }),
      "sets_of_8_to_10_repetitions": .int(worth.setsOfEightToTen),
      "sets_with_repetitions": .int(worth.setsWithRepetitions),
      "massage_entries": .int(worth.massageEntries),
    ])
  }

  private static func exercise(_ row: ExerciseRow, massKg: Double?) -> JSONText {
    .object([
      "exercise": .string(ForeignText.line(row.label)),
      "emphasis": .string(row.emphasis.rawValue), "sets": .int(row.sets),
      "repetitions": .int(row.repetitions),
      "best_load_per_leg_kg": .number(row.bestLoadPerLegKg, 2),
      "best_load_per_leg_bw": .number(Wording.bodyWeights(row.bestLoadPerLegKg, massKg: massKg), 3),
      "peak_achilles_force_bw": .banded(row.peakForceBW, 2),
    ])
  }
}

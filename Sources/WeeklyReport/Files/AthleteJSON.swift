package import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// One athlete's week as JSON: every figure with its unit in its key, `null` for what is unknown.
package enum AthleteJSON {
  /// The version of the layout, raised when a key changes its meaning or goes.
  static let schema = 1

  /// The document; same values, same bytes.
  package static func text(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    JSONText.object([
      "schema": .int(schema),
      "program_version": .string(context.programVersion),
      "model": .object([
        "name": .string(context.modelName), "digest": .string(context.modelDigest),
      ]),
      "athlete": athlete(week.athlete),
      "week": .string(week.week.description),
      "from": day(week.week.monday),
      "to": day(week.week.sunday),
      "status": status(week.status),
      "headline": .string(Headline.text(week)),
      "load": load(week.load),
      "against_four_weeks": orNull(week.againstFour, comparison),
      "against_twelve_weeks": orNull(week.againstTwelve, comparison),
      "long_run": orNull(week.longRun, longRun),
      "single_run": orNull(week.singleRun, singleRun),
      "fast_running": orNull(week.fastRunning, fastRunning),
      "flags": .array(week.flags.map(flag)),
      "further_flags": .array(week.raised.dropFirst(week.flags.count).map(flag)),
      "last_run_day": orNull(week.lastRunDay, day),
      "runs": .array(week.runs.map(run)),
      "days": .array(week.days.map { dayBar($0, hasLog: week.strength.isKnown) }),
      "weeks": .array(week.bars.map(weekBar)),
      "strength": strength(week.strength),
      "strength_timing": week.strength.isKnown ? orNull(week.timing, timing) : .null,
      "data_health": health(week.health),
      "limits": .array(Sentences.limits.map { .string($0) }),
    ]).text
  }

  // MARK: The week

  private static func athlete(_ athlete: Athlete) -> JSONText {
    .object([
      "id": .string(athlete.id), "name": .string(ForeignText.line(athlete.name)),
      "time_zone": .string(athlete.timeZone), "mass_kg": .number(athlete.massKg, 1),
      "height_cm": .number(athlete.heightCm, 1),
      "foot_strike": .string(athlete.footStrike.rawValue),
      "shoe": .string(athlete.shoe?.rawValue),
    ])
  }

  private static func status(_ status: WeekStatus) -> JSONText {
    let state = JSONText.string(Wording.statusWord(status))
    guard case .revised(let runsBefore, let runsNow, let setsBefore, let setsNow) = status else {
      return .object(["state": state])
    }
    return .object([
      "state": state,
      "runs_before": .int(runsBefore), "runs_now": .int(runsNow),
      "sets_before": .int(setsBefore), "sets_now": .int(setsNow),
    ])
  }

  private static func load(_ load: WeekLoad) -> JSONText {
    let reference: JSONText =
      switch load.hardReference {
      case .ownUsualStep(let runs):
        .object(["kind": .string("own-usual-step"), "runs": .int(runs)])
      case .referenceStep: .object(["kind": .string("reference-step")])
      }
    return .object([
      "easy_km": banded(load.easyKm, 2), "hard_share": .number(load.hardShare, 3),
      "hard_reference": reference, "distance_m": .number(load.distanceM, 1),
      "moving_s": .number(load.movingS, 0), "steps": .number(load.steps, 0),
      "runs": .int(load.runCount), "runs_without_load": .int(load.runsWithoutLoad),
      "estimated_share": .number(load.estimatedShare, 3),
      "dose": orNull(load.dose, \.json),
    ])
  }

  private static func comparison(_ comparison: Comparison) -> JSONText {
    .object([
      "ratio": banded(comparison.ratio, 4), "mean_easy_km": .number(comparison.meanEasyKm, 2),
      "mean_hard_share": .number(comparison.meanHardShare, 3),
      "mean_distance_m": .number(comparison.meanDistanceM, 1),
      "lowest_easy_km": .number(comparison.lowest, 2),
      "highest_easy_km": .number(comparison.highest, 2),
      "weeks_with_files": .int(comparison.weeksWithFiles), "weeks": .int(comparison.weeks),
    ])
  }

  private static func longRun(_ run: LongRun) -> JSONText {
    .object([
      "day": day(run.day), "distance_m": .number(run.distanceM, 1),
      "easy_km": .number(run.easyKm, 2), "share_of_week": .number(run.shareOfWeek, 3),
    ])
  }

  private static func singleRun(_ run: SingleRunComparison) -> JSONText {
    .object([
      "day": day(run.day), "distance_m": .number(run.distanceM, 1),
      "longest_before_m": .number(run.longestBeforeM, 1),
      "longest_before_day": day(run.longestBeforeDay), "distance_ratio": .number(run.ratio, 4),
      "load_ratio": .number(run.loadRatio, 4), "runs_before": .int(run.runsBefore),
      "days_without_files": .int(run.daysWithoutFiles),
    ])
  }

  private static func fastRunning(_ fast: FastRunning) -> JSONText {
    .object([
      "faster_than_m_per_s": .number(fast.fasterThanMPS, 2), "runs_before": .int(fast.runsBefore),
      "distance_m": .number(fast.distanceM, 1), "mean_before_m": .number(fast.meanBeforeM, 1),
      "weeks_before": .int(fast.weeksBefore),
    ])
  }

  private static func flag(_ flag: Flag) -> JSONText {
    .object([
      "rule": .string(flag.rule.id), "text": .string(flag.text),
      "reason": .string(flag.reason), "confidence": .string(flag.confidence),
      "source": .string(flag.source),
    ])
  }

  // MARK: Its parts

  private static func run(_ row: RunRow) -> JSONText {
    let run = row.run
    return .members(
      [
        ("id", .string(run.id)), ("day", day(run.day)),
        ("local_time", .string(Format.timeOfDay(run.secondsIntoDay))),
        ("name", .string(run.name.map(ForeignText.line))), ("file", .string(run.file)),
        ("surfaces", .array(run.surfaces.map(surface))),
      ] + signals(run.run) + [
        ("fade", SignalQuality.json(run.fade)), ("quality", SignalQuality.json(run.quality)),
        ("easy_km", banded(row.easyKm, 2)), ("hard_share", .number(row.hardShare, 3)),
        ("dose", orNull(DoseFigures([run]), \.json)), ("shoe", DoseFigures.json(run.shoe)),
        ("foot_strike_by_file", .string(run.strike?.rawValue)),
        ("findings", .array(run.findings.map(finding))),
      ])
  }

  private static func signals(_ run: Run) -> [(String, JSONText)] {
    [
      RunFigure.distance.member(of: run),
      ("distance_source", .string(run.distanceSource.rawValue)),
      RunFigure.moving.member(of: run), RunFigure.pace.member(of: run),
      RunFigure.ascent.member(of: run), RunFigure.cadence.member(of: run),
      ("cadence_source", .string(run.cadenceSource?.rawValue)),
    ] + RunFigure.further.map { $0.member(of: run) }
  }

  private static func surface(_ share: SurfaceShare) -> JSONText {
    .object([
      "surface": .string(share.surface.rawValue), "share": .number(share.share, 3),
      "confidence": .number(share.confidence, 2), "witness": .string(share.witness.rawValue),
    ])
  }

  private static func finding(_ finding: Finding) -> JSONText {
    .object([
      "code": .string(finding.code.rawValue), "count": .int(finding.count),
      "detail": .string(finding.detail.isEmpty ? nil : finding.detail),
    ])
  }

  private static func dayBar(_ bar: DayBar, hasLog: Bool) -> JSONText {
    let state =
      switch bar.state {
      case .ran: "ran"
      case .noRun: "no-run"
      case .unknown: "unknown"
      }
    return .object([
      "day": day(bar.day), "state": .string(state), "easy_km": .number(bar.easyKm, 2),
      "runs_without_load": .int(bar.runsWithoutLoad),
      "soleus_and_calf_sets": .int(hasLog ? bar.calfSets : nil),
      "runs": .array(bar.runs.map { bySurface($0) }), "dose": orNull(bar.dose, \.json),
    ])
  }

  private static func weekBar(_ bar: WeekBar) -> JSONText {
    .object([
      "week": .string(bar.week.description), "gap": .bool(bar.isGap),
      "easy_km": banded(bar.easyKm, 2), "hard_share": .number(bar.hardShare, 3),
      "estimated_share": .number(bar.estimatedShare, 3),
      "easy_km_by_surface": bar.easyKm == nil ? .null : bySurface(bar.bySurface),
    ])
  }

  private static func bySurface(_ loads: [SurfaceLoad]) -> JSONText {
    .members(loads.map { ($0.surface.rawValue, .number($0.easyKm, 2)) })
  }

  private static func strength(_ strength: WeekStrength) -> JSONText {
    guard strength.hasLog else { return .object(["log": .bool(false)]) }
    func known(_ count: Int) -> JSONText { .int(strength.isKnown ? count : nil) }
    return .object([
      "log": .bool(true), "log_ends": orNull(strength.logEndsOn, day),
      "sessions": known(strength.sessions), "calf_sessions": known(strength.calfSessions),
      "soleus_sets": known(strength.soleusSets), "other_calf_sets": known(strength.calfSets),
      "stability_sets": known(strength.stabilitySets), "other_sets": known(strength.otherSets),
      "mean_sets_of_four_weeks_before": .number(strength.meanSetsOfFourBefore, 2),
      "days_since_soleus_work": .int(strength.daysSinceSoleusWork),
      "days_since_loaded_work": .int(strength.daysSinceLoadedWork),
      "exercises": .array(strength.exercises.map(exercise)),
      "worth": orNull(strength.worth, worth),
    ])
  }

  private static func timing(_ timing: StrengthTiming) -> JSONText {
    .object([
      "demanding_runs": .array(
        timing.demandingRuns.map { run in
          .object([
            "day": day(run.day),
            "demands": .array(run.demands.map { .string($0.rawValue) }),
            "loaded_work_within_hours_before": .int(run.workBefore?.rawValue),
            "loaded_work_is_known": .bool(run.isKnown),
          ])
        }),
      "comparable_weeks": .int(timing.comparableWeeks),
      "weeks_of_running_alone": .int(timing.weeksOfRunningAlone),
    ])
  }

  private static func worth(_ worth: StrengthWorth) -> JSONText {
    .object([
      "best_achilles_force_bw": banded(worth.bestForceBW, 2),
      "running_step_bw": .number(worth.runningStepBW, 2),
      "running_step_is_own": .bool(worth.stepIsOwn),
      "best_over_running_step": .number(worth.bestOverRunningStep, 3),
      "repetitions_times_force_bw": .number(worth.totalForceBW, 1),
      "body_weight_only": .bool(worth.isBodyWeightOnly),
      "progression": orNull(worth.progression) { progression in
        .object([
          "exercise": .string(ForeignText.line(progression.label)),
          "course": .string(progression.course.rawValue),
          "best_load_per_leg_kg": .number(progression.bestKg, 2),
          "best_of_four_weeks_before_kg": .number(progression.bestBeforeKg, 2),
          "weeks_at_this_load": .int(progression.weeksAtThisLoad),
        ])
      },
      "variants": .array(worth.variants.map { .string($0.rawValue) }),
      "sets_of_8_to_10_repetitions": .int(worth.setsOfEightToTen),
      "sets_with_repetitions": .int(worth.setsWithRepetitions),
      "massage_entries": .int(worth.massageEntries),
    ])
  }

  private static func exercise(_ row: ExerciseRow) -> JSONText {
    .object([
      "exercise": .string(ForeignText.line(row.label)),
      "emphasis": .string(row.emphasis.rawValue), "sets": .int(row.sets),
      "repetitions": .int(row.repetitions),
      "best_load_per_leg_kg": .number(row.bestLoadPerLegKg, 2),
      "peak_achilles_force_bw": banded(row.peakForceBW, 2),
    ])
  }

  private static func health(_ health: DataHealth) -> JSONText {
    .object([
      "runs_measured": .int(health.runsMeasured), "runs_converted": .int(health.runsConverted),
      "runs_estimated": .int(health.runsEstimated), "skipped": .int(health.skipped),
      "rejections": .array(health.rejections.map(rejection)),
      "duplicates": .array(
        health.duplicates.map { run in
          .object([
            "file": .string(run.file), "of": .string(run.of), "day": day(run.day),
            "clock_ahead_s": .int(run.clockAheadS),
            "left_out": .array(run.leftOut.list.map { .string($0) }),
          ])
        }),
      "row_problems": .array(
        health.rowProblems.map { problem in
          .object([
            "file": .string(problem.file), "line": .int(problem.line),
            "message": .string(problem.message),
          ])
        }),
      "log_findings": .array(
        health.logFindings.map { log in
          .object(["file": .string(log.file), "finding": finding(log.finding)])
        }),
      "gaps_in_profile": .array(health.gapsInProfile.map { .string($0) }),
      "findings": .array(health.findings.map(finding)),
    ])
  }

  private static func rejection(_ file: RejectedFile) -> JSONText {
    .object([
      "file": .string(file.file), "code": .string(file.rejection.code.rawValue),
      "line": .int(file.rejection.line), "message": .string(file.rejection.message),
      "hint": .string(file.rejection.hint),
    ])
  }

  private static func orNull<Value>(_ value: Value?, _ json: (Value) -> JSONText) -> JSONText {
    value.map(json) ?? .null
  }

  private static func day(_ day: LocalDay) -> JSONText { .string(day.description) }

  private static func banded(_ value: Banded?, _ decimals: Int) -> JSONText {
    guard let value else { return .null }
    return .object([
      "central": .number(value.central, decimals), "low": .number(value.low, decimals),
      "high": .number(value.high, decimals),
    ])
  }
}

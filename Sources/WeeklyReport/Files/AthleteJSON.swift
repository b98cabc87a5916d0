package import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// One athlete's week as JSON: every figure with its unit in its key, `null` for what is unknown.
package enum AthleteJSON {
  /// The version of the layout, raised when a key changes its meaning or goes.
  static let schema = 2

  /// The document; same values, same bytes.
  package static func text(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    JSONText.object([
      "schema": .int(schema),
      "program_version": .string(context.programVersion),
      "model": .object([
        "name": .string(context.modelName), "digest": .string(context.modelDigest),
      ]),
      "athlete": athlete(week.athlete, on: week.week.monday),
      "week": .string(week.week.description),
      "from": .day(week.week.monday),
      "to": .day(week.week.sunday),
      "status": status(week.status),
      "headline": .string(Headline.text(week)),
      "load": load(week),
      "own_weeks": WeekFigures.ownWeeks(week),
      "ground": .array(week.ground.map(ground)),
      "long_run": .orNull(week.longRun, longRun),
      "single_run": .orNull(week.singleRun, singleRun),
      "flags": .array(week.flags.map(\.json)),
      "further_flags": .array(week.furtherFlags.map(\.json)),
      "remarks": .array(week.remarks.map(\.json)),
      "acknowledged": .array(week.acknowledged.map(acknowledged)),
      "notes": .array(week.words.notes.map(note)),
      "plan": .orNull(week.words.plan) { .string(ForeignText.line($0)) },
      "last_run_day": .orNull(week.lastRunDay, JSONText.day),
      "runs": .array(week.runs.map(\.json)),
      "days": .array(week.days.map { dayBar($0, hasLog: week.strength.isKnown) }),
      "weeks": .array(week.bars.map(weekBar)),
      "strength": StrengthJSON.value(week),
      "strength_timing": StrengthJSON.timing(week),
      "data_health": health(week),
      "limits": .array(Sentences.limits(week.athlete.units).map { .string($0) }),
    ]).text
  }

  // MARK: The week

  private static func athlete(_ athlete: Athlete, on monday: LocalDay) -> JSONText {
    .object([
      "id": .string(athlete.id), "name": .string(ForeignText.line(athlete.name)),
      "time_zone": .string(athlete.timeZone(on: monday)), "mass_kg": .number(athlete.massKg, 1),
      "height_cm": .number(athlete.heightCm, 1),
      "foot_strike": .string(athlete.footStrike.rawValue),
      "shoe": .string(athlete.shoe?.rawValue),
      "group": .string(athlete.group.map(ForeignText.line)),
    ])
  }

  private static func status(_ status: WeekStatus) -> JSONText {
    let state = JSONText.string(Wording.statusWord(status))
    guard case .revised(let week) = status else { return .object(["state": state]) }
    return .object([
      "state": state,
      "runs_before": .int(week.runsBefore), "runs_now": .int(week.runsNow),
      "sets_before": .int(week.setsBefore), "sets_now": .int(week.setsNow),
      "revisions": .array(
        week.revisions.map { revision in
          .object([
            "on": .day(revision.on), "came": .array(revision.came.map(input)),
            "gone": .array(revision.gone.map(input)),
            "changed": .array(
              revision.changed.map {
                .object(["before": input($0.before), "now": input($0.now)])
              }),
          ])
        }),
    ])
  }

  /// A run with its way, or the number of a day's sets.
  private static func input(_ input: WeekInput) -> JSONText {
    switch input.amount {
    case .run(let km):
      .object([
        "day": .day(input.day), "run": .string(input.id),
        "distance_m": .number(km.map { $0 * 1000 }, 0),
      ])
    case .sets(let count): .object(["day": .day(input.day), "sets": .int(count)])
    }
  }

  private static func note(_ note: Diary.Note) -> JSONText {
    .object([
      "day": .day(note.day), "words": .string(ForeignText.line(note.words)),
      "topic": .string(note.topic?.rawValue),
    ])
  }

  private static func acknowledged(_ seen: AcknowledgedFlag) -> JSONText {
    .object([
      "rule": .string(seen.flag.rule.id), "text": .string(seen.flag.sentence),
      "until": .day(seen.until), "note": .string(seen.note.map(ForeignText.line)),
    ])
  }

  private static func ground(_ ground: WeekGround) -> JSONText {
    .object([
      "surface": .string(ground.surface.rawValue), "distance_m": .number(ground.distanceM, 1),
      "easy_km": .number(ground.easyKm, 2), "confidence": .number(ground.confidence, 2),
      "witness": .string(ground.witness.rawValue),
    ])
  }

  private static func load(_ week: AthleteWeek) -> JSONText {
    let load = week.load
    let quick = load.quickLine.map { line in
      JSONText.object([
        "from_m_per_s": .number(line.fromMPS, 3), "runs_before": .int(line.runsBefore),
      ])
    }
    return .members(
      [
        ("easy_km", .banded(load.easyKm, 2)), ("gain", .orNull(load.gain, \.json)),
        WeekFigures.quick.member(of: week), ("quick", quick ?? .null),
      ] + WeekFigures.running.members(of: week) + [("runs", .int(load.runCount))]
        + WeekFigures.completeness.members(of: week) + [("dose", .orNull(load.dose, \.json))])
  }

  private static func longRun(_ run: LongRun) -> JSONText {
    .object([
      "day": .day(run.day), "distance_m": .number(run.distanceM, 1),
      "easy_km": .number(run.easyKm, 2), "share_of_week": .number(run.shareOfWeek, 3),
      "recordings": .int(run.recordings),
    ])
  }

  private static func singleRun(_ run: SingleRunComparison) -> JSONText {
    .object([
      "day": .day(run.day), "distance_m": .number(run.distanceM, 1),
      "longest_before_m": .number(run.longestBeforeM, 1),
      "longest_before_day": .day(run.longestBeforeDay), "distance_ratio": .number(run.ratio, 4),
      "load_ratio": .number(run.loadRatio, 4), "runs_before": .int(run.runsBefore),
      "days_without_files": .int(run.daysWithoutFiles), "recordings": .int(run.recordings),
    ])
  }

  // MARK: Its parts

  private static func dayBar(_ bar: DayBar, hasLog: Bool) -> JSONText {
    let state =
      switch bar.state {
      case .ran: "ran"
      case .noRun: "no-run"
      // A reader of the JSON knows three states: nothing is known of a day to come.
      case .unknown, .toCome: "unknown"
      }
    return .object([
      "day": .day(bar.day), "state": .string(state), "easy_km": .number(bar.easyKm, 2),
      "quick_s": .number(bar.quickS, 0), "runs_without_load": .int(bar.runsWithoutLoad),
      "soleus_and_calf_sets": .int(hasLog ? bar.calfSets : nil),
      "runs": .array(bar.runs.map { bySurface($0) }), "dose": .orNull(bar.dose, \.json),
    ])
  }

  private static func weekBar(_ bar: WeekBar) -> JSONText {
    .object([
      "week": .string(bar.week.description), "gap": .bool(bar.isGap),
      "easy_km": .banded(bar.easyKm, 2), "quick_s": .number(bar.quickS, 0),
      "estimated_share": .number(bar.estimatedShare, 3),
      "easy_km_by_surface": bar.easyKm == nil ? .null : bySurface(bar.bySurface),
      "before_first_file": .bool(bar.isBeforeFirst), "distance_m": .number(bar.distanceM, 1),
      "quick_m": .number(bar.quickM, 1), "ascent_m": .number(bar.ascentM, 0),
      "strength": .orNull(bar.strength, strengthBar),
    ])
  }

  private static func strengthBar(_ bar: StrengthBar) -> JSONText {
    .object([
      "sets": .int(bar.sets), "best_load_per_leg_kg": .number(bar.heaviestPerLegKg, 2),
      "best_load_left_kg": .number(bar.leftKg, 2), "best_load_right_kg": .number(bar.rightKg, 2),
      "repetitions_to_failure": .int(bar.toFailure),
    ])
  }

  private static func bySurface(_ loads: [SurfaceLoad]) -> JSONText {
    .members(loads.map { ($0.surface.rawValue, .number($0.easyKm, 2)) })
  }

  private static func health(_ week: AthleteWeek) -> JSONText {
    let health = week.health
    return .members(
      WeekFigures.health.members(of: week) + [
        ("skipped", .int(health.passedOver.count)),
        ("passed_over", .array(health.passedOver.map(passedOver))),
        ("rejections", .array(health.rejections.map(rejection))),
        (
          "unread",
          .array(
            health.unread.map {
              .object(["file": .string($0.file), "reason": .string($0.reason)])
            })
        ),
        ("archives", .array(health.archives.map(archive))),
        ("corrections", .array(health.corrections.map(correction))),
        ("doubtful", .array(health.doubtful.map(doubtful))),
        ("duplicates", .array(health.duplicates.map(duplicate))),
        ("row_problems", .array(health.rowProblems.map(rowProblem))),
        (
          "log_findings",
          .array(
            health.logFindings.map { log in
              .object(["file": .string(log.file), "finding": log.finding.json()])
            })
        ),
        ("gaps_in_profile", .array(health.gapsInProfile.map { .string($0) })),
        ("findings", .array(health.findings.map { $0.json() })),
      ])
  }

  private static func archive(_ sum: ArchiveSum) -> JSONText {
    .object([
      "file": .string(sum.file), "files": .int(sum.files), "used": .int(sum.used),
      "others": .int(sum.others), "rejected": .int(sum.rejected),
    ])
  }

  private static func passedOver(_ passed: PassedOverRecording) -> JSONText {
    .object([
      "file": .string(passed.file), "recording": .int(passed.recording.number),
      "code": .string(passed.recording.code.rawValue),
      "sport": .string(passed.recording.sport.rawValue),
      "word": .string(passed.recording.word.map(ForeignText.line)),
    ])
  }

  private static func correction(_ correction: AppliedCorrection) -> JSONText {
    let effect: [(String, JSONText)] =
      switch correction.effect {
      case .isRun: [("effect", .string("run"))]
      case .isLeftOut(let sport):
        [("effect", .string("left-out")), ("sport", .string(sport.map(ForeignText.line)))]
      case .distance(let beforeM, let nowM):
        [
          ("effect", .string("distance")), ("distance_before_m", .number(beforeM, 1)),
          ("distance_m", .number(nowM, 1)),
        ]
      case .isSameAs(let other): [("effect", .string("same-as")), ("of", .string(other))]
      }
    return .members(
      [("file", .string(correction.file)), ("day", .orNull(correction.day, JSONText.day))] + effect
        + [("note", .string(correction.note.map(ForeignText.line)))])
  }

  private static func doubtful(_ run: DoubtfulRun) -> JSONText {
    .object([
      "file": .string(run.file), "day": .day(run.day), "distance_m": .number(run.distanceM, 1),
      "moving_s": .number(run.movingS, 0), "reason": .string(run.reason),
    ])
  }

  private static func duplicate(_ run: DuplicateRun) -> JSONText {
    .object([
      "file": .string(run.file), "of": .string(run.of), "day": .day(run.day),
      "clock_ahead_s": .int(run.clockAheadS),
      "left_out": .array(run.leftOut.list.map { .string($0) }),
    ])
  }

  private static func rowProblem(_ problem: RowProblem) -> JSONText {
    .object([
      "file": .string(problem.file), "line": .int(problem.line),
      "message": .string(problem.message),
    ])
  }

  private static func rejection(_ file: RejectedFile) -> JSONText {
    .members([("file", .string(file.file))] + file.rejection.members())
  }
}

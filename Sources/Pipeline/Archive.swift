import RunSignals
import Running
import SoleusLoad
import StrengthLog
import WeeklyReport

/// The join: all that the store holds of one athlete, put on the athlete's own days.
struct Archive {
  let history: AthleteHistory
  let today: LocalDay
  let builder: WeekBuilder

  /// - Parameter inputs: those of this athlete.
  init(
    _ profile: AthleteProfile, _ inputs: [KnownInput], store: Store, model: LoadModel, asOf: Double
  ) throws {
    guard let clock = AthleteClock(profile.athlete.timeZone) else {
      preconditionFailure("a profile only takes zones that exist")
    }
    let bands = LoadBands(model)
    var runs: [DatedRun] = []
    var sets: [DatedSet] = []
    var rejections: [RejectedFile] = []
    var rowProblems: [WeeklyReport.RowProblem] = []
    var logFindings: [LogFinding] = []
    var skipped = 0
    for input in inputs {
      if let rejection = input.rejection {
        rejections.append(RejectedFile(file: input.path, rejection: rejection))
        continue
      }
      switch try store.outcome(of: input) {
      case .runs(_, let recordings):
        for recording in recordings {
          switch recording {
          case .run(let run): runs.append(Self.dated(run, input, clock, bands))
          case .skipped: skipped += 1
          }
        }
      case .strength(let log):
        sets += log.sets.map {
          DatedSet(file: input.path, set: $0, day: clock.day(of: $0.start).day)
        }
        logFindings += log.findings.map { LogFinding(file: input.path, $0) }
        rowProblems += log.rowProblems.map {
          WeeklyReport.RowProblem(file: input.path, line: $0.line, message: $0.message)
        }
      case .rejected, nil: break
      }
    }
    today = clock.day(of: asOf).day
    // By the day, because reports are made anew when the day changes, not the hour.
    let today = today
    rejections += runs.filter { $0.day > today }.map {
      RejectedFile(file: $0.file, rejection: Rejection(.datedAfterToday, "it is of \($0.day)"))
    }
    rowProblems += sets.filter { $0.day > today }.map {
      WeeklyReport.RowProblem(file: $0.file, line: $0.set.line, message: "dated after today")
    }
    runs.removeAll { $0.day > today }
    sets.removeAll { $0.day > today }
    let (kept, duplicates) = Duplicates.split(runs)
    history = AthleteHistory(
      athlete: profile.athlete,
      runs: zip(kept, OwnCadence.estimated(kept.map(\.run))).map { dated, run in
        var dated = dated
        dated.run = run
        return dated
      },
      sets: Self.merged(sets).sorted {
        (clock.seconds(of: $0.set.start), $0.file, $0.set.line)
          < (clock.seconds(of: $1.set.start), $1.file, $1.set.line)
      },
      rejections: rejections, duplicates: duplicates, skipped: skipped, rowProblems: rowProblems,
      logFindings: logFindings, gapsInProfile: profile.gaps)
    builder = WeekBuilder(
      history, today: today, hardStepRatio: model.hardStepRatio,
      referenceForceBW: model.referenceForceBW)
  }

  private static func dated(
    _ run: Run, _ input: KnownInput, _ clock: AthleteClock, _ bands: LoadBands
  ) -> DatedRun {
    let (day, secondsIntoDay) = clock.day(of: run.start)
    return DatedRun(
      id: "\(input.sha256.prefix(12))-\(run.number)", file: input.path, run: run, day: day,
      secondsIntoDay: secondsIntoDay,
      bySurface: run.dose.map { dose in
        bands.easyKmBySurface(dose).map { SurfaceLoad(surface: $0.surface, easyKm: $0.easyKm) }
      } ?? [],
      draws: run.dose.map { bands.easyKm($0).draws } ?? [])
  }

  /// The sets of several exports of the same log, each once: a later export holds the earlier one's
  /// sets again.
  ///
  /// Two sets are the same when start, exercise, kind, number, weight, repetitions and time agree;
  /// equal ones within a file are several.
  static func merged(_ sets: [DatedSet]) -> [DatedSet] {
    struct Key: Hashable {
      var start: SessionStart
      var exercise: String
      var weightKg: Double?
      var repetitions: Int?
      var durationS: Double?
      var kind: SetKind
      var number: Int?
    }
    var kept: [Key: Int] = [:]
    var merged: [DatedSet] = []
    for (_, ofFile) in Dictionary(grouping: sets, by: { FileName($0.file) })
      .sorted(by: { $0.key < $1.key })
    {
      var ofThisFile: [Key: Int] = [:]
      for dated in ofFile {
        let set = dated.set
        let key = Key(
          start: set.start, exercise: set.exercise, weightKg: set.weightKg,
          repetitions: set.repetitions, durationS: set.durationS, kind: set.kind,
          number: set.number)
        ofThisFile[key, default: 0] += 1
        if ofThisFile[key, default: 0] > kept[key, default: 0] { merged.append(dated) }
      }
      kept.merge(ofThisFile, uniquingKeysWith: max)
    }
    return merged
  }
}

extension AthleteClock {
  /// Seconds since 1970 in local time, by which sessions are put in order.
  func seconds(of start: SessionStart) -> Int {
    let (day, seconds) = day(of: start)
    return day.daysSince1970 * 86_400 + seconds
  }
}

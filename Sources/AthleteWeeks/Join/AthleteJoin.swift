package import Conditions
package import Running
package import SoleusLoad

/// The join: the records of one athlete, put on the athlete's own days.
///
/// It sees no store, no other athlete and no clock.
package struct AthleteJoin {
  package let history: AthleteHistory
  package let builder: WeekBuilder
  /// Faults of the athlete's lists that show beside the records only.
  package let faults: [RejectedFile]
  /// Whether anything is dated after the day, and makes another history on a later one.
  package let waitsForLaterDays: Bool

  /// - Parameters:
  ///   - gaps: what should be known of the athlete and is not, in sentences.
  ///   - clock: of the athlete's time zone.
  ///   - records: of this athlete; their order does not matter.
  ///   - shoes: the athlete's list.
  ///   - corrections: the athlete's word on single recordings.
  ///   - surfaces: the athlete's word on the ground.
  ///   - words: what people say of single weeks.
  ///   - places: what stands where a file was expected, and why it is none.
  ///   - unread: files that are no input.
  ///   - bands: of the model, made once for all athletes.
  ///   - today: the athlete's local day; nothing later is known.
  package init(
    _ athlete: Athlete, gaps: [String], clock: AthleteClock, records: [PlacedRecord],
    places: [RejectedFile] = [], unread: [UnreadFile] = [], shoes: ShoeList = ShoeList(),
    corrections: Corrections = Corrections(), surfaces: SurfaceList = SurfaceList(),
    words: PeoplesWords = PeoplesWords(), bands: LoadBands, today: LocalDay
  ) {
    var runs: [DatedRun] = []
    var sets: [DatedSet] = []
    var rejections = places
    var rowProblems: [RowProblem] = []
    var logFindings: [LogFinding] = []
    var passedOver: [PassedOverRecording] = []
    var exported = ExportedActivities()
    for placed in records.sorted(by: { FileName($0.file) < FileName($1.file) }) {
      let file = placed.file
      switch placed.record.outcome {
      case .runs(_, let recordings):
        for recording in recordings {
          switch recording {
          case .run(let run): runs.append(Self.dated(run, placed, clock))
          case .passedOver(let other):
            passedOver.append(
              PassedOverRecording(
                file: file, other, run: other.run.map { Self.dated($0, placed, clock) }))
          case .rejected(let refused):
            rejections.append(
              RejectedFile(
                file: file, rejection: refused.rejection,
                day: refused.start.map { clock.day(of: $0).day }))
          }
        }
      case .strength(let log):
        let content = placed.record.sha256.prefix(12)
        sets += log.sets.enumerated().map { place, set in
          DatedSet(
            id: "\(content)-\(place + 1)", file: file, set: set, day: clock.day(of: set.start).day)
        }
        logFindings += log.findings.map { LogFinding(file: file, $0) }
        rowProblems += log.rowProblems.map {
          RowProblem(file: file, line: $0.line, message: $0.message)
        }
      case .activities(let list):
        exported.add(list, of: file)
        logFindings += list.findings.map { LogFinding(file: file, $0) }
      case .rejected(let rejection):
        rejections.append(RejectedFile(file: file, rejection: rejection))
      }
    }
    exported.apply(to: &runs, &passedOver)
    logFindings += exported.findings
    runs += exported.runsWithoutFile(of: athlete, clock, bands.model)
    let weighed = exported.masses.weigh(&sets)
    // What is passed over has its day by the same clocks, should a person say that it was a run.
    let settled = LocalClocks.settled(runs + passedOver.compactMap(\.run), clock)
    var others = settled[runs.count...]
    runs = Array(settled.prefix(runs.count))
    for index in passedOver.indices where passedOver[index].run != nil {
      passedOver[index].run = others.popFirst()
    }
    var corrected = CorrectedRuns(corrections, runs, passedOver, refused: rejections)
    (runs, passedOver) = (corrected.runs, corrected.passedOver)
    rejections.sort { FileName($0.file) < FileName($1.file) }
    passedOver.sort {
      FileName($0.file) == FileName($1.file)
        ? $0.recording.number < $1.recording.number : FileName($0.file) < FileName($1.file)
    }
    rejections += runs.filter { $0.day > today }.map {
      RejectedFile(
        file: $0.file, rejection: Rejection(.datedAfterToday, "it is of \($0.day)"))
    }
    rowProblems += sets.filter { $0.day > today }.map {
      RowProblem(file: $0.file, line: $0.set.line, message: "dated after today")
    }
    waitsForLaterDays =
      runs.contains { $0.day > today } || sets.contains { $0.day > today }
      || surfaces.rows.contains { $0.day.map { $0 > today } ?? false }
    runs.removeAll { $0.day > today }
    sets.removeAll { $0.day > today }
    let (different, copies) = Duplicates.split(runs, archives: ArchiveSum.sums(of: records))
    let (kept, doubtful) = OwnSpeeds.split(OwnSpeeds.withoutRides(different))
    var counted = kept
    for (index, dated) in kept.enumerated() {
      if let steps = exported.steps(of: dated) { counted[index].run.take(listedSteps: steps) }
    }
    let own = OwnCadence.estimated(
      counted.map { corrected.givesDistance(of: $0) ? $0.run.untaught : $0.run })
    for (index, run) in own.enumerated() { counted[index].run = run }
    corrected.take(distancesOf: &counted, copies: copies) { run, metres in
      run.take(distanceM: metres, of: athlete, model: bands.model)
    }
    var ground = OwnGround(surfaces, today: today)
    ground.settle(&counted)
    faults =
      [
        RejectedFile(file: Corrections.file, .badProfile, corrected.problems),
        RejectedFile(file: SurfaceList.file, .badProfile, ground.list.problems),
      ].compactMap(\.self)
      + words.problems.compactMap { problems in
        problems.first.flatMap { RejectedFile(file: $0.file, .badProfile, problems) }
      }
    let worn = counted.map { dated in
      var dated = dated
      let run = dated.run
      let shoe = shoes.shoe(
        words: [run.name, run.notes], gear: dated.listed?.activity.gear, on: dated.day)
      dated.shoe = shoe
      dated.load = run.dose.map {
        bands.load(
          of: $0, shoe: shoe.kind, strike: run.strike ?? athlete.footStrike,
          doubts: dated.signalDoubts(of: athlete))
      }
      return dated
    }
    let duplicates = Duplicates.sorted(copies + corrected.duplicates)
    var history = AthleteHistory(
      athlete: athlete,
      // A watch that tells its own clock may count the same night as another day than one that does not.
      runs: worn.sorted { ($0.day, $0.run.start, $0.file) < ($1.day, $1.run.start, $1.file) },
      sets: RepeatedSets.merged(sets).sorted {
        (clock.seconds(of: $0.set.start), $0.file, $0.set.line)
          < (clock.seconds(of: $1.set.start), $1.file, $1.set.line)
      },
      rejections: rejections + faults, unread: unread,
      archives: ArchiveSum.sums(
        of: records, decided: exported.decided, duplicates: duplicates),
      duplicates: duplicates,
      corrections: corrected.applied, doubtful: doubtful, passedOver: passedOver,
      rowProblems: rowProblems, logFindings: logFindings,
      gapsInProfile: gaps.map { gap in
        switch gap {
        case MassGap.sentence where weighed > 0: MassGap.listed
        case ShoeGap.sentence where worn.contains { $0.shoe?.name != nil }: ShoeGap.named
        default: gap
        }
      })
    history.words = words
    self.history = history
    builder = WeekBuilder(history, today: today)
  }

  private static func dated(
    _ run: Run, _ placed: PlacedRecord, _ clock: AthleteClock
  ) -> DatedRun {
    let (day, secondsIntoDay) = clock.day(of: run.setsOff)
    return DatedRun(
      id: DatedRun.id(sha256: placed.record.sha256, number: run.number), file: placed.file,
      run: run,
      day: day, secondsIntoDay: secondsIntoDay)
  }
}

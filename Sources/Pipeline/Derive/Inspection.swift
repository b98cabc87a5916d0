import AthleteWeeks
import ByteStream
import Conditions
package import Running
package import SoleusLoad
import WeeklyReport
import Writing
import XMLStream

/// Looks at single files without a store: what `soleus inspect` prints.
package struct Inspection: Sendable {
  /// Whose every file is.
  private let athlete: InspectedAthlete?
  /// What is told of athletes whose `athlete.yaml` is looked for.
  private let told: ToldOfAthlete
  private let processing: RunProcessing
  private let bands: LoadBands

  /// Takes every file for the athlete's, whose time zone must exist.
  package init(athlete: Athlete) {
    self.init(InspectedAthlete(athlete), ToldOfAthlete(), .standard, nil, nil, nil)
  }

  /// Takes each file for that of the athlete whose folder it lies in.
  ///
  /// Limits that are not told are the standard ones.
  package init(
    told: ToldOfAthlete, model: LoadModel = .standard, unpackedMiB: Int? = nil,
    unpackedRatio: Int? = nil, map: MapFile? = nil
  ) {
    self.init(nil, told, model, unpackedMiB, unpackedRatio, map)
  }

  private init(
    _ athlete: InspectedAthlete?, _ told: ToldOfAthlete, _ model: LoadModel, _ unpackedMiB: Int?,
    _ unpackedRatio: Int?, _ map: MapFile?
  ) {
    self.athlete = athlete
    self.told = told
    var limits = ReadLimits.standard
    if let unpackedMiB { limits.unpackedBytes = unpackedMiB << 20 }
    if let unpackedRatio { limits.ratio = unpackedRatio }
    processing = RunProcessing(model: model, limits: limits, map: map?.surfaces)
    bands = LoadBands(model)
  }

  /// What one file came to.
  package struct Result: Sendable {
    package var file: String
    package var outcome: FileOutcome
    /// Of the file's raw bytes.
    let sha256: String
    let bands: LoadBands
    /// Whose the file is.
    let by: InspectedAthlete

    var athlete: Athlete { by.athlete }
    var clock: AthleteClock { by.clock }
    /// That an `athlete.yaml` was used, in a line, and a line for each fault of it; `nil` for a file that
    /// holds nothing to use it for.
    package var profileLines: [String]? {
      if case .rejected = outcome { return nil }
      return (by.words.map { [$0] } ?? []) + by.problems.map { "  " + $0 }
    }

    /// Whether nothing but what was refused is in it.
    package var isRejected: Bool {
      switch outcome {
      case .rejected: true
      case .runs(_, let recordings):
        !recordings.isEmpty
          && recordings.allSatisfy { if case .rejected = $0 { true } else { false } }
      case .strength, .activities: false
      }
    }
  }

  /// Inspects files, what lies in folders and archives, and `-`, which is standard input.
  ///
  /// At most `width` are worked on at a time; `receive` gets the results in the order of `paths`.
  package func inspect(
    _ paths: [String], width: Int, receive: (_ result: Result, _ count: Int) throws -> Void
  ) async throws {
    let inputs = placed(InspectedInputs(limits: processing.limits).all(paths))
    try await inOrder(inputs, width: width) {
      inspect($0)
    } receive: {
      try receive($0, inputs.count)
    }
  }

  /// `inputs` with the athletes whose they are.
  private func placed(_ inputs: [InspectedInput]) -> [InspectedInput] {
    var athletes = InspectedAthletes(told)
    return inputs.map { input in
      var input = input
      input.by = athlete ?? athletes.athlete(of: input.place.path)
      return input
    }
  }

  /// Reads the file at `path` as a strength log if it is named so, else as runs.
  package func inspect(_ path: String) -> Result {
    inspect(placed([InspectedInput(path)])[0])
  }

  private func inspect(_ input: InspectedInput) -> Result {
    let by = input.by ?? InspectedAthlete(Athlete(id: "athlete", name: "athlete"))
    let (outcome, sha256): (FileOutcome, String) =
      if let rejection = input.rejection {
        (.rejected(rejection), "")
      } else if input.kind == .activities {
        ListProcessing.process(input.place, limits: processing.limits)
      } else if input.name.lowercased().hasSuffix(".csv") {
        StrengthProcessing.process(
          input.place, of: by.athlete, weightUnit: by.weightUnit, catalogue: by.catalogue)
      } else {
        processing.process(input.place, of: by.athlete)
      }
    return Result(
      file: input.name, outcome: outcome, sha256: sha256, bands: bands, by: by)
  }
}

extension Inspection.Result {
  /// One line of NDJSON a recording, or one for a file without any.
  package var jsonLines: [String] {
    switch outcome {
    case .runs(let format, let recordings):
      recordings.map { line($0, format).line }
    case .strength(let log): [line(log).line]
    case .activities(let list): [line(list).line]
    case .rejected(let rejection): [line(rejection).line]
    }
  }

  private func line(_ recording: RecordingOutcome, _ format: FileFormat) -> JSONText {
    switch recording {
    case .passedOver(let skipped):
      .object([
        "schema": .int(1), "file": .string(file), "recording": .int(skipped.number),
        "status": .string("skipped"), "code": .string(skipped.code.rawValue),
        "format": .string(format.rawValue), "sport": .string(skipped.sport.rawValue),
        "word": .string(skipped.word), "reason": .string(skipped.code.meaning),
      ])
    case .rejected(let refused): line(refused.rejection, ("recording", .int(refused.number)))
    case .run(let run):
      line(run, format, shoe: shoe(of: run), load: load(of: run))
    }
  }

  private func line(
    _ run: Run, _ format: FileFormat, shoe: ShoeWorn, load: RunLoad?
  ) -> JSONText {
    .members(
      [
        ("schema", .int(1)), ("file", .string(file)), ("recording", .int(run.number)),
        ("status", .string("ok")), ("format", .string(format.rawValue)),
        ("sport", .string(run.sport.rawValue)), ("sport_verdict", line(run.figures.sport)),
        ("start", .string(Format.instant(run.start))),
        ("elapsed_s", .number(run.knownElapsedS, 0)),
      ] + signals(run) + [
        ("fade", SignalQuality.json(run.fade)), ("quality", SignalQuality.json(run.quality)),
        ("surfaces", .array(run.surfaces.map { .surface($0, 2) })), ("load", line(load, run.dose)),
        ("dose", load.flatMap { DoseFigures([$0])?.json } ?? .null),
        ("shoe", DoseFigures.json(shoe)),
        ("findings", .array(run.findings.map { $0.json(.leftOut) })),
        ("profile", .string(by.profile)),
      ])
  }

  /// What the run's own words or the athlete's habit say.
  func shoe(of run: Run) -> ShoeWorn {
    by.shoes.shoe(words: [run.name, run.notes], on: clock.day(of: run.start).day)
  }

  /// `nil` where no speed is known.
  func load(of run: Run) -> RunLoad? {
    run.dose.map {
      bands.load(
        of: $0, shoe: shoe(of: run).kind, strike: run.strike ?? athlete.footStrike,
        doubts: SignalDoubts(
          run, id: DatedRun.id(sha256: sha256, number: run.number), athlete: athlete.id))
    }
  }

  private func signals(_ run: Run) -> [(String, JSONText)] {
    [
      RunFigure.moving.member(of: run), ("points", .int(run.points)),
      RunFigure.distance.member(of: run),
      ("distance_source", .string(run.distanceSource.rawValue)),
      RunFigure.ascent.member(of: run), ("cadence_unit", .string(run.cadenceUnit.rawValue)),
      ("cadence_source", .string(run.cadenceSource?.rawValue)),
      RunFigure.cadence.member(of: run, decimals: 0), RunFigure.steps.member(of: run),
      RunFigure.pace.member(of: run, decimals: 0),
    ] + RunFigure.further.map { $0.member(of: run) }
  }

  private func line(_ verdict: SportVerdict?) -> JSONText {
    guard let verdict else { return .null }
    return .object([
      "witness": .string(verdict.witness.rawValue), "confidence": .number(verdict.confidence, 2),
      "word": .string(verdict.word), "against": .string(verdict.against),
    ])
  }

  /// What is quick for the athlete, a single file does not tell.
  private func line(_ load: RunLoad?, _ dose: Dose?) -> JSONText {
    guard let load else { return .null }
    let band = load.band()
    return .object([
      "easy_km": .number(band.central, 2), "low": .number(band.low, 2),
      "high": .number(band.high, 2), "contact_bw_s_per_leg": .number(load.contactBWS, 0),
      "quick_s": .null, "walking_s": .number(dose?.walkingS, 0),
    ])
  }

  private func line(_ log: StrengthOutcome) -> JSONText {
    .members(
      [
        ("schema", .int(1)), ("file", .string(file)), ("status", .string("ok")),
        ("format", .string(log.format)), ("sessions", .int(log.sessions)),
        ("sets", .int(log.sets.count)), ("soleus_sets", .int(log.calfSets)),
        ("rejected_rows", .int(log.rowProblems.count)),
      ] + InspectedExercises(log).members + [
        (
          "findings",
          .array(
            log.findings.map { $0.json(.leftOut) }
              + log.rowProblems.map {
                .object([
                  "code": .string($0.code), "line": .int($0.line),
                  "message": .string($0.message),
                ])
              })
        ), ("profile", .string(by.profile)),
      ])
  }

  private func line(_ list: ListedActivities) -> JSONText {
    .object([
      "schema": .int(1), "file": .string(file), "status": .string("ok"),
      "format": .string("activity-list"), "activities": .int(list.activities.count),
      "runs": .int(list.runs), "without_file": .int(list.withoutFile),
      "findings": .array(list.findings.map { $0.json(.leftOut) }),
    ])
  }

  private func line(_ rejection: Rejection, _ place: (String, JSONText)...) -> JSONText {
    .members(
      [
        ("schema", .int(1)), ("file", .string(file)), ("status", .string("rejected")),
      ] + place + rejection.members(excerpt: true))
  }
}

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
  private let athlete: Athlete
  private let processing: RunProcessing
  private let bands: LoadBands
  private let clock: AthleteClock

  /// - Parameter athlete: its time zone must exist.
  /// Limits that are not told are the standard ones.
  package init(
    athlete: Athlete, model: LoadModel = .standard, unpackedMiB: Int? = nil,
    unpackedRatio: Int? = nil, map: MapFile? = nil
  ) {
    self.athlete = athlete
    var limits = ReadLimits.standard
    if let unpackedMiB { limits.unpackedBytes = unpackedMiB << 20 }
    if let unpackedRatio { limits.ratio = unpackedRatio }
    processing = RunProcessing(model: model, limits: limits, map: map?.surfaces)
    bands = LoadBands(model)
    guard let clock = AthleteClock(athlete.timeZone) else {
      preconditionFailure("the caller checks the time zone")
    }
    self.clock = clock
  }

  /// What one file came to.
  package struct Result: Sendable {
    package var file: String
    package var outcome: FileOutcome
    /// Of the file's raw bytes.
    let sha256: String
    let clock: AthleteClock
    let bands: LoadBands
    let athlete: Athlete

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
    _ paths: [String], width: Int, receive: (Result) throws -> Void
  ) async throws {
    let inputs = InspectedInputs(limits: processing.limits).all(paths)
    try await inOrder(inputs, width: width, work: { inspect($0) }, receive: receive)
  }

  /// Reads the file at `path` as a strength log if it is named so, else as runs.
  package func inspect(_ path: String) -> Result { inspect(InspectedInput(path)) }

  private func inspect(_ input: InspectedInput) -> Result {
    let (outcome, sha256): (FileOutcome, String) =
      if let rejection = input.rejection {
        (.rejected(rejection), "")
      } else if input.kind == .activities {
        ListProcessing.process(input.place, limits: processing.limits)
      } else if input.name.lowercased().hasSuffix(".csv") {
        StrengthProcessing.process(input.place, of: athlete, weightUnit: nil)
      } else {
        processing.process(input.place, of: athlete)
      }
    return Result(
      file: input.name, outcome: outcome, sha256: sha256, clock: clock, bands: bands,
      athlete: athlete)
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
      ])
  }

  /// What the run's own words or the athlete's habit say.
  func shoe(of run: Run) -> ShoeWorn {
    ShoeList(usual: athlete.shoe).shoe(
      words: [run.name, run.notes], on: clock.day(of: run.start).day)
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
        )
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

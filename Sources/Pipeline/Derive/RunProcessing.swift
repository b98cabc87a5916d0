import ByteStream
import Conditions
import RunFiles
import RunSignals
import Running
import SoleusLoad
import XMLStream

/// One file of runs from bytes to summed-up runs: the decoder, then the stages in their order.
///
/// It depends on nothing but the file, the athlete and the plan, so it may run anywhere.
struct RunProcessing: Sendable {
  let stages: [any Stage]
  let limits: ReadLimits

  /// All stages with their standard options.
  init(model: LoadModel, limits: ReadLimits, map: SurfaceMap? = nil) {
    self.init(stages: StageRegistry.standard(model: model, map: map), limits: limits)
  }

  init(stages: [any Stage], limits: ReadLimits) {
    self.stages = stages
    self.limits = limits
  }

  /// What the file at `path` holds for `athlete`, and the hash of its raw bytes.
  func process(path: String, of athlete: Athlete) -> (outcome: FileOutcome, sha256: String) {
    process(InputPlace(path), of: athlete)
  }

  /// What lies at `place` for `athlete`, and the hash of its raw bytes.
  ///
  /// A file that cannot even be opened has the hash of no bytes.
  func process(
    _ place: InputPlace, of athlete: Athlete
  ) -> (outcome: FileOutcome, sha256: String) {
    let digest = Digest()
    let outcome: FileOutcome
    do throws(Rejection) {
      let raw = try place.open(limits) { digest.update($0) }
      let file = try RunFile.read(
        raw, named: place.name, limits: limits, again: place.again(limits))
      outcome = runs(in: file, athlete)
    } catch {
      outcome = .rejected(error)
    }
    return (outcome, digest.finish())
  }

  private func runs(in file: consuming RunFile, _ athlete: Athlete) -> FileOutcome {
    var outcomes = file.skipped.map { RecordingOutcome.passedOver($0) }
    // Each leaves the file before the stages change it, or its columns would be held twice.
    while let recording = file.recordings.popLast() {
      outcomes.append(apply(to: recording, athlete))
    }
    return .runs(file.format, outcomes.sorted { $0.number < $1.number })
  }

  private func apply(
    to recording: consuming Recording, _ athlete: Athlete
  ) -> RecordingOutcome {
    let number = recording.number
    let label = recording.sport
    let ownWord = recording.sportText
    var start = recording.track.time.first ?? recording.summary.start
    func passedOver(
      _ reason: PassedOverReason, _ sport: Sport, _ word: String?, _ run: Run? = nil
    ) -> RecordingOutcome {
      .passedOver(
        PassedOver(
          number: number, code: reason, sport: sport, word: word, start: start, run: run))
    }
    let isOpen = SportGuess.isOpen(recording)
    // Of rides and swims nothing is kept: no person takes them for runs.
    guard isOpen || ![.biking, .swimming].contains(label) else {
      return passedOver(.notARun, label, ownWord)
    }
    let isRefused = recording.refusal != nil
    // What has no points that can be used still says by its words whether it is a run.
    for stage in stages where !isRefused || type(of: stage).kind == SportGuess.kind {
      stage.apply(to: &recording, of: athlete)
    }
    // Stages put times right.
    start = recording.track.time.first ?? start
    let verdict = recording.figures.sport
    let word = verdict?.word ?? ownWord
    if let rejection = UnusableTimes.rejection(of: recording) {
      // Where nothing of it could be looked at, it may be a run that is missed.
      guard recording.sport == .running || isRefused && recording.sport == .unknown else {
        return passedOver(.notARun, recording.sport, word)
      }
      return .rejected(
        RejectedRecording(
          number: number, start: start, rejection))
    }
    if recording.sport == .running, Drive.isOne(recording) {
      return passedOver(.labelsAgainstSignals, .other, word)
    }
    guard recording.track.count >= 2 || recording.basis == .start else {
      return passedOver(.tooFewPoints, recording.sport, word)
    }
    // An even speed that was worked out from totals is no sign of running.
    if recording.basis != .points, verdict == nil || verdict?.witness == .signals,
      verdict?.against == nil
    {
      return passedOver(.noTrackPoints, .unknown, ownWord)
    }
    guard isOpen else { return passedOver(.notARun, label, ownWord, kept(recording)) }
    guard recording.sport == .running else {
      let isContradicted = verdict?.witness == .signals && verdict?.against != nil
      return passedOver(
        isContradicted ? .labelsAgainstSignals : .notARun, recording.sport, word, kept(recording))
    }
    return .run(Self.run(recording))
  }

  /// What a recording comes to after its stages.
  private static func run(_ recording: consuming Recording) -> Run {
    LaidOutRun.doubt(&recording)
    StatedDistance.judge(&recording)
    StatedTotals.judge(&recording)
    return Run(recording)
  }

  /// What a recording that is passed over comes to as a run; `nil` where nobody can have run it.
  private func kept(_ recording: Recording) -> Run? {
    guard let movingS = recording.figures.movingS, movingS > 0,
      let metres = recording.track.distanceM.last,
      Run.runnableMPS.contains(metres / movingS)
    else { return nil }
    var run = Self.run(recording)
    run.sport = .running
    return run
  }
}

public import Running

/// Weighs what a recording's label, its names, its speed and its cadence say of the sport.
///
/// The surest witness decides. A label is surer than all but what its sport cannot be: 27 km/h for three
/// quarters of an hour are no run, and a runner's steps no ride.
public struct SportGuess: StageOfOptions {
  public static let kind = "sport"
  public static let summary =
    "Tells running by label, names, speed and cadence; the surest of them decides."
  public static let options = [
    StageOption("slowest-m-per-s", 1.85, in: 1...3, "A slower median without steps is no run."),
    StageOption("fastest-m-per-s", 6.5, in: 4...10, "A faster median is no run."),
    StageOption("least-moving-s", 60, in: 0...600, "Less time on the move shows no sport."),
  ]
  public static let reads: RecordingParts = [
    .fileSport, .words, .sportWords, .cadenceElement, .movingTime, .speed, .time, .deviceDistance,
  ]
  public static let readsIfThere: RecordingParts = [.cadenceSummary, .position, .heartRate]
  public static let writes: RecordingParts = [.sport]

  let slowestMPS: Double
  let fastestMPS: Double
  let leastMovingS: Double

  public init(_ settings: StageSettings) {
    slowestMPS = settings["slowest-m-per-s"]
    fastestMPS = settings["fastest-m-per-s"]
    leastMovingS = settings["least-moving-s"]
  }

  /// Whether the stage could still come to running: signals are not asked about walks, swims and the
  /// like, and about a ride only where it has a cadence that may be of feet.
  public static func isOpen(_ recording: Recording) -> Bool {
    switch recording.sport {
    case .running, .unknown: return true
    case .other: return SwimRun.hasSteps(recording)
    case .biking:
      if recording.cadenceElement?.isOfFeet == true { return true }
      let counted = recording.track.deviceCadence.count { $0 > 0 }
      // No crank turns so fast for long.
      return recording.track.deviceCadence.count { $0 >= 130 } * 2 > counted
    default: return false
    }
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let label = SportOpinions.label(of: recording)
    let signals = SportSigns(recording, leastMovingS: leastMovingS).map {
      SportOpinions.signals($0, slowestMPS: slowestMPS, fastestMPS: fastestMPS)
    }
    let words = SportOpinions.words(of: recording)
      // A word in a sentence tells too little to stand alone.
      .filter { signals != nil || $0.confidence >= 0.6 }
    let opinions = [label].compactMap { $0 } + words + [signals?.verdict].compactMap { $0 }
    guard var verdict = Self.surest(of: opinions) else { return }
    if let told = Self.surest(of: opinions.filter { $0.witness != .signals }),
      told.confidence >= 0.9
    {
      // Who names the sport is the witness, however well the signals fit.
      if told.isRun == verdict.isRun { verdict = told }
      note(told, against: signals, on: &recording, &verdict)
    }
    if verdict.witness == .signals, verdict.against == nil,
      let agreeing = words.first(where: { $0.isRun == verdict.isRun })
    {
      // Signals know running from the rest, words what the rest is.
      (verdict.sport, verdict.word) = (agreeing.sport, agreeing.word)
    }
    recording.sport = verdict.sport
    recording.figures.sport = verdict
    guard verdict.sport == .running, label?.isRun != true, verdict.against == nil else {
      return
    }
    switch verdict.witness {
    case .signals: recording.findings.note(.sportGuessed)
    case .label: break
    default: recording.findings.note(.sportByName, detail: "\"\(verdict.word ?? "")\"")
    }
  }

  /// Says where label or name, and signals, part; a label that stands is doubted by strong signals alone.
  private func note(
    _ told: SportVerdict, against signals: (verdict: SportVerdict, reason: String)?,
    on recording: inout Recording, _ verdict: inout SportVerdict
  ) {
    guard let signals, told.isRun != signals.verdict.isRun else { return }
    let word = told.word ?? told.sport.rawValue
    if verdict.witness == .signals {
      verdict.against = "\(told.witness.rawValue) says \(word)"
    } else if told.isRun, signals.verdict.confidence >= SportOpinions.doubt {
      verdict.against = signals.reason
    } else {
      return
    }
    recording.findings.note(.sportContradicted, detail: "\"\(word)\", but \(signals.reason)")
  }

  /// Of equals the first.
  private static func surest(of opinions: [SportVerdict]) -> SportVerdict? {
    opinions.reduce(nil) { best, next in
      next.confidence > best?.confidence ?? 0 ? next : best
    }
  }
}

extension SportVerdict {
  fileprivate var isRun: Bool { sport == .running }
}

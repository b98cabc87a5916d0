public import Running

/// Steps per minute: recorded, converted from strides, or estimated, and always marked which.
public struct Cadence: StageOfOptions {
  public static let kind = "cadence"
  public static let summary =
    "Decides whether cadence counts strides or steps, mends it, and estimates it where none was "
    + "recorded; grade counts where a stage before has it."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [
    .time, .moving, .movingTime, .speed, .deviceCadence, .cadenceElement, .laps,
    .fileSport,
  ]
  public static let readsIfThere: RecordingParts = [.grade]
  public static let writes: RecordingParts = [.cadence, .recordedCadence, .cadenceSummary]

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let estimate = CadenceEstimate(heightCm: athlete.heightCm ?? Athlete.assumedHeightCm)
    let speed = recording.track.speedMPS
    var cadence = recording.track.deviceCadence
    if Self.isTotal(cadence) {
      recording.findings.note(.cadenceRefused, detail: "a total that only grows")
      cadence = []
    }
    var byLaps: (unit: CadenceUnit, ratio: Double)?
    let isSummedUp: Bool
    if cadence.isEmpty, let laps = CadenceFromLaps.cadence(recording.laps, recording.track) {
      cadence = laps
      isSummedUp = true
      recording.findings.note(.cadenceFromLaps, count: recording.laps.count)
    } else {
      isSummedUp = false
    }
    recording.findings.note(.cadenceOutOfRange, count: Self.takeOutImpossible(from: &cadence))
    if !isSummedUp, !cadence.isEmpty {
      byLaps = CadenceFromLaps.unit(of: cadence, recording.laps, recording.track)
    }
    let decision = CadenceUnitDecision(
      cadence, speed, estimate, byLaps: byLaps, element: isSummedUp ? nil : recording.cadenceElement
    )
    if let decision, decision.isOfFeet || speed.isEmpty {
      Self.take(&cadence, decision, isSummedUp, estimate, &recording)
    } else if !speed.isEmpty {
      if let decision { recording.findings.note(.cadenceRefused, detail: decision.evidence) }
      Self.estimateAll(estimate, heightIsKnown: athlete.heightCm != nil, &recording)
      if athlete.heightCm == nil { recording.findings.note(.heightAssumed) }
    }
  }

  /// Whether a channel counts all steps so far: it never falls, and ends where no cadence is.
  private static func isTotal(_ cadence: [Float]) -> Bool {
    var (known, rises, last) = (0, 0, -Float.infinity)
    for value in cadence where !value.isNaN {
      guard value >= last else { return false }
      if value > last { rises += 1 }
      (known, last) = (known + 1, value)
    }
    return known >= 10 && rises * 2 > known && Double(last) > 2 * RunnerLimits.highestCadenceSPM
  }

  // MARK: Recorded

  /// Makes the recorded cadence the recording's, mended where it has to be.
  private static func take(
    _ cadence: inout [Float], _ decision: CadenceUnitDecision, _ isSummedUp: Bool,
    _ estimate: CadenceEstimate, _ recording: inout Recording
  ) {
    let track = recording.track
    recording.figures.cadenceUnit = decision.unit
    recording.findings.note(.cadenceDecision, detail: decision.evidence)
    let perCount = decision.unit == .strides ? 2.0 : 1
    if perCount == 2 {
      for index in cadence.indices { cadence[index] *= 2 }
    }
    var level = decision.level
    // What is off by two for most of the way is no runner's, unless the file says that it is.
    if !isSummedUp, decision.isRunning || recording.sport == .running {
      let mending = CadenceMending(&cadence, track.time, track.speedMPS, estimate, level: level)
      recording.findings.note(
        .cadenceRescaled, count: mending.rescaled, detail: "\(whole(mending.rescaledS)) s in all")
      recording.findings.note(
        .cadenceStuck, count: mending.stuck, detail: "\(whole(mending.stuckS)) s in all")
      // Most of a run that was nobody's cadence tells nothing of the runner.
      if mending.stuckS * 2 > recording.figures.movingS ?? 0 { level = 1 }
    }
    for index in cadence.indices where Double(cadence[index]) > RunnerLimits.highestCadenceSPM {
      cadence[index] = .nan
    }
    if !isSummedUp {
      recording.figures.cadenceSums = sums(of: cadence, track, estimate)
      // What is filled in from here on is no record.
      recording.track.cadenceIsRecorded = cadence.map { $0 > 0 }
    }
    let filling = CadenceFilling(
      &cadence, track.time, track.speedMPS, track.grade, estimate, level: level)
    recording.findings.note(
      .cadenceGap, count: filling.stretches, detail: "\(whole(filling.estimatedS)) s in all")
    let byLaps = CadenceFromLaps.scale(
      &cadence, to: recording.laps, track, perCount: isSummedUp ? perCount : 1)
    recording.findings.note(.stepsFromLaps, count: byLaps.followed)
    recording.findings.note(.lapStepsRefused, count: byLaps.refused)
    recording.track.cadenceSPM = cadence
    let movingS = recording.figures.movingS ?? 0
    let isMostlyEstimated = filling.estimatedS * 2 > movingS
    recording.figures.cadenceSource =
      isMostlyEstimated ? .estimated : perCount == 1 && !isSummedUp ? .measured : .converted
    let usualSPM = estimate.cadenceSPM(atMPS: CadenceEstimate.middleSpeedMPS) * level
    sumUp(
      &recording, usualSPM: usualSPM,
      band: CadenceBand(
        recordedIn: decision.unit, estimatedShare: movingS > 0 ? filling.estimatedS / movingS : 0,
        stepsByLapsShare: movingS > 0 ? byLaps.followedS / movingS : 0, isSummedUp: isSummedUp))
  }

  /// Puts gaps in place of values that no feet make in any unit, 255 for none among them; how many
  /// there were.
  private static func takeOutImpossible(from cadence: inout [Float]) -> Int {
    // A sensor that counts double is mended later.
    let highest = Float(2 * RunnerLimits.highestCadenceSPM)
    var count = 0
    for (index, value) in cadence.enumerated() where !value.isNaN {
      guard value < 0 || (value > 0 && value < 1) || value > highest || value == 255 else {
        continue
      }
      cadence[index] = .nan
      count += 1
    }
    return count
  }

  /// What of the run tells of its runner's cadence; `nil` without speed.
  private static func sums(
    of cadence: [Float], _ track: Track, _ estimate: CadenceEstimate
  ) -> CadenceSums? {
    guard !track.speedMPS.isEmpty else { return nil }
    var sums = CadenceSums()
    for index in track.time.indices.dropFirst() where track.moving[index] {
      let speed = Double(track.speedMPS[index])
      let value = Double(cadence[index])
      guard speed >= CadenceEstimate.slowestRunningMPS else { continue }
      let grade = track.grade.isEmpty || track.grade[index].isNaN ? 0 : Double(track.grade[index])
      let usual = estimate.cadenceSPM(atMPS: speed, grade: grade)
      // A walk or a lost step tells nothing of running.
      guard abs(value - usual) <= 0.3 * usual else { continue }
      sums.add(
        seconds: track.time[index] - track.time[index - 1], speedMPS: speed, grade: grade,
        excessSPM: value - usual)
    }
    return sums
  }

  // MARK: Not recorded

  private static func estimateAll(
    _ estimate: CadenceEstimate, heightIsKnown: Bool, _ recording: inout Recording
  ) {
    let track = recording.track
    var cadence = [Float](repeating: 0, count: track.count)
    var sums = CadenceSums()
    for index in track.time.indices where !track.speedMPS[index].isNaN {
      let speed = Double(track.speedMPS[index])
      let grade = track.grade.isEmpty || track.grade[index].isNaN ? 0 : Double(track.grade[index])
      cadence[index] = Float(estimate.cadenceSPM(atMPS: speed, grade: grade))
      if speed >= CadenceEstimate.slowestRunningMPS, index > 0, track.moving[index] {
        sums.add(
          seconds: track.time[index] - track.time[index - 1], speedMPS: speed, grade: grade,
          excessSPM: 0)
      }
    }
    recording.track.cadenceSPM = cadence
    recording.figures.cadenceSource = .estimated
    recording.figures.cadenceSums = sums
    recording.findings.note(.cadenceEstimated)
    sumUp(
      &recording, usualSPM: estimate.cadenceSPM(atMPS: CadenceEstimate.middleSpeedMPS),
      band: CadenceBand(populationAt: sums, heightIsKnown: heightIsKnown))
  }

  // MARK: Summing up

  private static func sumUp(_ recording: inout Recording, usualSPM: Double, band: CadenceBand) {
    let summary = CadenceSummary(recording.track, usualSPM: usualSPM)
    recording.figures.steps = summary.steps
    recording.figures.cadenceSPM = summary.medianSPM
    let source = recording.figures.cadenceSource.map(SignalSource.init) ?? .none
    if let median = summary.medianSPM {
      recording.figures.quality[.cadence] = Quality(source, around: median, share: band.ofCadence)
    }
    recording.figures.quality[.steps] = Quality(source, around: summary.steps, share: band.ofSteps)
  }
}

extension SignalSource {
  init(_ cadence: CadenceSource) {
    switch cadence {
    case .measured: self = .measured
    case .converted: self = .converted
    case .estimated: self = .estimated
    }
  }
}

private func whole(_ seconds: Double) -> Int { Int(seconds.rounded()) }

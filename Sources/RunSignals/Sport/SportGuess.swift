public import Running

/// Names the sport of recordings whose file does not.
public struct SportGuess: StageOfOptions {
  public static let kind = "sport"
  public static let summary = "Tells running by speed and cadence where the file does not say."
  public static let options = [
    StageOption("slowest-m-per-s", 1.7, in: 1...3, "A slower median is no run."),
    StageOption("fastest-m-per-s", 6.5, in: 4...10, "A faster median is no run."),
    StageOption("least-moving-s", 60, in: 0...600, "Less time on the move shows no sport."),
  ]
  public static let reads: RecordingParts = [.fileSport, .movingTime, .speed]
  public static let readsIfThere: RecordingParts = [.cadenceSummary]
  public static let writes: RecordingParts = [.sport]

  let slowestMPS: Double
  let fastestMPS: Double
  let leastMovingS: Double

  public init(_ settings: StageSettings) {
    slowestMPS = settings["slowest-m-per-s"]
    fastestMPS = settings["fastest-m-per-s"]
    leastMovingS = settings["least-moving-s"]
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    guard recording.sport == .unknown, recording.figures.movingS ?? 0 >= leastMovingS else {
      return
    }
    var sample = EvenSample<Float>()
    for speed in recording.track.speedMPS where !speed.isNaN { sample.add(speed) }
    let speeds = sample.values.sorted()
    guard let median = speeds.median() else { return }
    // One tenth of a run may be downhill or a sprint; a tenth faster than this has wheels.
    let brisk = Double(speeds[Percentile.index(0.9, of: speeds.count)])
    let recorded = recording.figures.cadenceSource != .estimated
    let steps = recorded ? recording.figures.cadenceSPM : nil
    let isRun =
      (slowestMPS...fastestMPS).contains(median) && brisk <= fastestMPS * 1.25
      && (steps ?? 160) >= 130
    recording.sport = isRun ? .running : .other
    if isRun { recording.findings.note(.sportGuessed) }
  }
}

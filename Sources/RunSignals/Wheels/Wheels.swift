public import Running

/// Cuts rides out of a run: the way to the track by bicycle, the tram or the car home.
public struct Wheels: StageOfOptions {
  public static let kind = "wheels"
  public static let summary =
    "Takes rides within a recording for none of the run: no step while the sensor worked, or faster "
    + "than all but the best on a track keep up."
  public static let options = [
    StageOption(
      "without-steps-m-per-s", 5, in: 3...8,
      "As fast as this without a step, beside a sensor that counts steps elsewhere, is a ride."),
    StageOption(
      "faster-than-m-per-s", 7, in: 5...12,
      "Faster than this for a minute, where no steps are known, is a ride."),
  ]
  public static let reads: RecordingParts = [.time, .deviceCadence, .altitude, .fileSport]
  public static let mends: RecordingParts = [
    .distance, .distanceSource, .moving, .movingTime,
  ]
  public static let writes: RecordingParts = [.suspects]

  let withoutStepsMPS: Double
  let fasterThanMPS: Double

  public init(_ settings: StageSettings) {
    withoutStepsMPS = settings["without-steps-m-per-s"]
    fasterThanMPS = settings["faster-than-m-per-s"]
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    guard track.distanceM.count == track.count, track.count > 2 else { return }
    let swims = SwimRun.hasSteps(recording)
    guard let movingS = recording.figures.movingS, swims || WheelLegs.mayBe(in: track) else {
      return
    }
    let wheels = WheelLegs(
      track, withoutStepsMPS: swims ? 0 : withoutStepsMPS, fasterThanMPS: fasterThanMPS)
    cut(wheels.list, of: movingS, &recording)
    keep(wheels.suspects, &recording)
  }

  private func cut(_ legs: [Range<Int>], of movingS: Double, _ recording: inout Recording) {
    guard !legs.isEmpty else { return }
    let track = recording.track
    let metresBefore = track.distanceM.last ?? 0
    var moving = track.moving
    var rodeS = 0.0
    for leg in legs {
      for index in leg where moving[index] {
        moving[index] = false
        rodeS += track.time[index] - track.time[index - 1]
      }
    }
    // Of a ride from end to end the sport is wrong, and that is judged as a whole.
    guard WheelLegs.isRun(track, moving, of: movingS) else { return }
    recording.track.moving = moving
    MovingTime.takeOutStanding(from: &recording.track.distanceM, moving)
    let rodeM = metresBefore - (recording.track.distanceM.last ?? 0)
    recording.figures.movingS = movingS - rodeS
    scale(.moving, by: (movingS - rodeS) / movingS, &recording)
    if metresBefore > 0 { scale(.distance, by: 1 - rodeM / metresBefore, &recording) }
    recording.findings.note(
      .wheels, count: legs.count,
      detail: "\(Int(rodeM.rounded())) m in \(Int(rodeS.rounded())) s in all")
  }

  /// Keeps what only the athlete's other runs can judge, unless it is most of the run.
  private func keep(_ legs: [Range<Int>], _ recording: inout Recording) {
    let track = recording.track
    let stretches = legs.map { leg in
      let moving = leg.filter { track.moving[$0] }
      return SuspectStretch(
        beginS: track.time[leg.lowerBound - 1] - track.time[0],
        endS: track.time[leg.upperBound - 1] - track.time[0],
        movingS: moving.reduce(0) { $0 + track.time[$1] - track.time[$1 - 1] },
        distanceM: moving.reduce(0) { $0 + track.distanceM[$1] - track.distanceM[$1 - 1] })
    }.filter { $0.movingS > 0 }
    let suspectS = stretches.reduce(0) { $0 + $1.movingS }
    guard suspectS > 0, suspectS * 3 <= 2 * (recording.figures.movingS ?? 0) else { return }
    recording.figures.suspects = stretches
  }

  private func scale(_ signal: Signal, by share: Double, _ recording: inout Recording) {
    guard let band = recording.figures.quality[signal], let low = band.low, let high = band.high
    else { return }
    recording.figures.quality[signal] = Quality(band.source, low: low * share, high: high * share)
  }
}

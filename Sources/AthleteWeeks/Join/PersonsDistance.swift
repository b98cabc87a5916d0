import Running
import SoleusLoad

extension Run {
  /// The run without what it would tell of the athlete's cadence, where its speeds are in doubt.
  var untaught: Run {
    var run = self
    if run.cadenceUnit != .none { run.figures.cadenceSums = nil }
    return run
  }

  /// Takes the distance that a person gives, in the time that the file has: speeds, pace and load follow.
  ///
  /// Where the file tells no speed, all of the run was at its mean.
  mutating func take(distanceM now: Double, of athlete: Athlete, model: LoadModel) {
    let seconds = figures.movingS ?? elapsedS
    if let before = distanceM, before > 0 {
      let ratio = now / before
      speeds = speeds?.faster(by: ratio)
      figures.turnsDegPerKm = figures.turnsDegPerKm.map { $0 / ratio }
      takeDose(
        figures.dose?.faster(
          by: ratio, cadenceIsRecorded: figures.cadenceSource != .estimated,
          heightCm: athlete.heightCm))
    } else if seconds > 0 {
      figures.movingS = seconds
      speeds = SpeedMetres(evenAtMPS: now / seconds, distanceM: now)
      takeMean(speedMPS: now / seconds, seconds: seconds, of: athlete, model: model)
    }
    distanceM = now
    figures.distanceSource = .person
    figures.quality[.distance] = nil
    figures.quality[.turns] = nil
    figures.quality[.pace] = figures.quality[.moving].map { moving in
      Quality(
        moving.source, low: moving.low.map { $0 / now * 1_000 },
        high: moving.high.map { $0 / now * 1_000 })
    }
    findings.removeAll { $0.code == .noSpeed || $0.code == .distanceConflict }
  }

  /// Takes a dose whose steps may be more: where cadence is estimated, it follows speed.
  private mutating func takeDose(_ dose: Dose?) {
    guard let dose, let former = figures.dose else { return }
    figures.dose = dose
    let before = former.runningSteps
    guard figures.cadenceSource == .estimated, before > 0 else { return }
    let change = dose.runningSteps / before
    figures.cadenceSPM = figures.cadenceSPM.map { $0 * change }
    for signal in [Signal.cadence, .steps] {
      figures.quality[signal] = figures.quality[signal].map { quality in
        Quality(
          quality.source, low: quality.low.map { $0 * change },
          high: quality.high.map { $0 * change })
      }
    }
    figures.steps = figures.steps.map { $0 + 2 * (dose.runningSteps - before) }
  }

  private mutating func takeMean(
    speedMPS: Double, seconds: Double, of athlete: Athlete, model: LoadModel
  ) {
    let cadence =
      figures.cadenceSPM
      ?? CadenceEstimate(heightCm: athlete.heightCm ?? Athlete.assumedHeightCm)
      .cadenceSPM(atMPS: speedMPS)
    let isRecorded = figures.cadenceSPM != nil
    figures.dose = Dose(
      evenAtMPS: speedMPS, seconds: seconds, cadenceSPM: cadence, cadenceIsRecorded: isRecorded,
      on: figures.surfaces.max { $0.share < $1.share }?.surface ?? .road,
      model: model,
      heightCm: athlete.heightCm)
    guard !isRecorded else { return }
    figures.cadenceSPM = cadence
    figures.cadenceSource = .estimated
    figures.steps = cadence * seconds / 60
    findings.append(Finding(.cadenceEstimated))
  }
}

extension Dose {
  /// Of one leg.
  fileprivate var runningSteps: Double {
    parts.reduce(0) { $0 + $1.running.steps.reduce(0, +) }
  }
}

import Running

/// How far cadence and steps may be off, as shares: four times of five by no more.
struct CadenceBand {
  var ofCadence: Double
  var ofSteps: Double

  /// What whole strides or whole steps leave open of a median, as docs/accuracy.md measures.
  private static func rounding(_ unit: CadenceUnit) -> Double { unit == .strides ? 0.004 : 0.0025 }
  /// What sensors miss or count twice; assumed, as nothing here measures it.
  private static let sensor = 0.005
  /// Of the part that was estimated from the rest of the same run, as docs/accuracy.md measures.
  private static let filled = 0.015

  /// Of a mean over a lap against the running in it: a tenth of the time walked at 110 steps a minute
  /// makes so much of 169.
  private static let walkedWithin = 0.033

  /// Of a recorded cadence.
  ///
  /// - Parameters:
  ///   - estimatedShare: of the time on the move, 0 to 1, where the sensor gave nothing.
  ///   - stepsByLapsShare: the same, where the laps' own count gives the steps.
  ///   - isSummedUp: whether laps alone have it, as a mean over all that was done in them.
  init(
    recordedIn unit: CadenceUnit, estimatedShare: Double, stepsByLapsShare: Double, isSummedUp: Bool
  ) {
    ofCadence =
      Self.rounding(unit) + Self.filled * estimatedShare + (isSummedUp ? Self.walkedWithin : 0)
    ofSteps = Self.sensor + Self.filled * estimatedShare * (1 - min(1, stepsByLapsShare))
  }

  /// Of the formula's estimate over the running of `sums`.
  init(populationAt sums: CadenceSums, heightIsKnown: Bool) {
    let height = heightIsKnown ? 0 : CadenceEstimate.unknownHeightDeviationSPM
    let runner = Self.populationDeviation(sums)
    let share =
      Banded.ninthTenth * (runner * runner + height * height).squareRoot()
      / CadenceEstimate.levelSPM
    ofCadence = share
    ofSteps = share
  }

  /// Standard deviation between runners of the mean cadence over the running of `sums`, steps a minute.
  private static func populationDeviation(_ sums: CadenceSums) -> Double {
    guard sums.seconds > 0 else { return CadenceEstimate.runnerDeviationSPM }
    let level = CadenceEstimate.runnerDeviationSPM
    let speed = CadenceEstimate.speedSlopeDeviation * sums.speed / sums.seconds
    let grade = CadenceEstimate.gradeSlopeDeviation * sums.grade / sums.seconds
    return (level * level + speed * speed + grade * grade).squareRoot()
  }
}

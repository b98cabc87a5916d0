import Running

/// One after another what the signals of a run may have been: the draws of measurement of one run.
///
/// Every signal takes its numbers whether it is in doubt or not, so that no doubt moves another's draws.
struct SignalDraws {
  private let doubts: SignalDoubts
  private var run: SplitMix64
  private var athlete: SplitMix64
  private var ground: SplitMix64

  /// One draw; what multiplies is a logarithm.
  struct Draw {
    /// Of distance over the run's own.
    var distance = 0.0
    /// Of time over the run's own.
    var time = 0.0
    /// Of the cadence over the run's own.
    var cadence = 0.0
    /// Of the mean slope, percentage points.
    var grade = 0.0
    /// What all of it is multiplied by.
    var amount = 1.0
  }

  init(_ doubts: SignalDoubts) {
    self.doubts = doubts
    run = SplitMix64(state: doubts.runSeed)
    athlete = SplitMix64(state: doubts.athleteSeed)
    // So many draws away that the two never meet.
    ground = SplitMix64(state: ~doubts.runSeed)
  }

  mutating func next() -> Draw {
    let (way, time) = (run.halfWidths(), run.halfWidths())
    let (ownCadence, grade) = (run.halfWidths(), run.halfWidths())
    let athletesCadence = athlete.halfWidths()
    return Draw(
      distance: way * (way < 0 ? -doubts.distance.lowerBound : doubts.distance.upperBound),
      time: time * doubts.time,
      cadence: doubts.cadence * (doubts.cadenceIsEstimated ? athletesCadence : ownCadence),
      grade: grade * doubts.grade, amount: 1 + way * doubts.amount)
  }

  /// What was underfoot where the run has `surface`, in the draw that came last.
  mutating func surface(_ surface: Surface) -> Surface {
    let chances = doubts.surfaces[surface.index]
    var left = ground.uniform()
    for other in Surface.known {
      left -= chances[other]
      if left < 0 { return other }
    }
    return surface
  }
}

extension SplitMix64 {
  /// From an even triangle about 0 whose 10th and 90th percentile lie at -1 and 1: the sum of two halves of
  /// one number.
  mutating func halfWidths() -> Double {
    let bits = next()
    let sum = Double(bits >> 32) + Double(bits & 0xffff_ffff)
    return (sum / 4_294_967_296 - 1) / Self.tenth
  }

  /// A tenth of an even triangle lies beyond this share of its half base.
  private static let tenth = 1 - 0.2.squareRoot()
}

import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The running on one surface as the factors see it: a cell for each bin of speed that somebody ran in.
struct RunningCells {
  var cells: [Cell]

  /// The running at one speed.
  struct Cell {
    var seconds: Double
    /// Steps of one leg.
    var steps: Double
    /// The mean, m/s, clipped to what the model covers.
    var speedMPS: Double
    /// The mean, per cent.
    var grade: Double
    /// The mean logarithm of cadence over usual cadence, clipped to what the model covers.
    var quicker: Double
    /// Of that logarithm about its mean; none where the mean is clipped.
    var variance: Double
    /// Of grade and that logarithm.
    var covariance: Double
  }

  /// Cadence is clipped here, as the mean of a run at one speed: a shift of a whole run, such as a
  /// corrected distance brings, comes before it.
  init(_ bins: SpeedBins, _ limits: Limits) {
    cells = bins.seconds.indices.compactMap { bin in
      let seconds = bins.seconds[bin]
      guard seconds > 0 else { return nil }
      let mean = bins.cadence[bin] / seconds
      let quicker = mean.clamped(to: limits.quicker)
      let isClipped = quicker != mean
      let grade = bins.grade[bin] / seconds
      return Cell(
        seconds: seconds, steps: bins.steps[bin],
        speedMPS: (bins.speed[bin] / seconds).clamped(to: limits.speeds), grade: grade,
        quicker: quicker,
        variance: isClipped ? 0 : max(0, bins.cadenceSquared[bin] / seconds - mean * mean),
        covariance: isClipped ? 0 : bins.gradeCadence[bin] / seconds - grade * mean)
    }
  }

  /// What a model clips after the seam.
  struct Limits {
    /// m/s.
    var speeds: ClosedRange<Double>
    /// Logarithms of cadence over usual cadence.
    var quicker: ClosedRange<Double>

    init(_ model: LoadModel) {
      speeds = model.speeds
      let cadences = model[.cadenceExponent].valid ?? 0.9...1.1
      quicker = log(cadences.lowerBound)...log(cadences.upperBound)
    }
  }
}

extension RunningCells.Cell {
  /// Seconds that one leg stands on the ground.
  ///
  /// Impulse balance: the legs carry the body's weight in turn, so a step's time on the ground is the
  /// time of a step over the mean ground force.
  func contactS(_ values: FactorValues) -> Double {
    seconds / 2 / values.groundForce(atMPS: speedMPS)
  }

  /// The factor of speed.
  func bySpeed(_ values: FactorValues) -> Double { values.bySpeed(atMPS: speedMPS) }

  /// The mean of the factors of grade and cadence, to the second order of their spread.
  func byGradeAndCadence(_ values: FactorValues) -> Double {
    let (slope, exponent) = (values.gradeSlope, values.cadenceExponent)
    return exp(exponent * quicker)
      * ((1 + slope * grade) * (1 + exponent * exponent / 2 * variance)
        + slope * exponent * covariance)
  }
}

extension FactorValues {
  /// The factor of speed.
  func bySpeed(atMPS speed: Double) -> Double {
    1 + speedSlope * (speed - referenceSpeed)
  }

  /// What the factor of speed weighs with: its power, of which one is the force itself.
  func weight(bySpeed: Double, exponent: Double) -> Double { pow(bySpeed, exponent) }

  /// Mean vertical force while a foot is down, BW.
  func groundForce(atMPS speed: Double) -> Double {
    groundForceIntercept + groundForceSlope * speed
  }

  /// What every running step of a part is multiplied by.
  func factor(on surface: Surface, strike: FootStrike, shoe: Shoe) -> Double {
    self[surface.key] * self[strike.key] * self[shoe.key] * self[.other]
  }

  /// Load of one kilometre of reference steps, BW·s per leg: the weight of a reference step is 1.
  var easyKmLoad: Double {
    let speed = self[.referenceSpeed]
    return self[.shape] * self[.force] * 1_000 / speed / 2 / groundForce(atMPS: speed)
  }

  /// Load of a second of walking on one leg, BW·s, weighted as its exponent has it.
  func walkingLoadPerS(exponent: Double) -> Double {
    self[.walkingStance] * self[.walkingShape] * self[.force]
      * pow(self[.walkingForceRatio], exponent)
  }
}

import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A dose made ready for a thousand draws of the factors and of its own signals.
///
/// Distance acts through speed: the time stays and every speed is as many times as high. What that makes
/// of the load is taken from how steeply the load goes with speed at the run's mean, under each draw, which
/// errs by less than 0.3 % of the load for a distance that is a tenth off; a test holds it against the dose at those speeds.
struct DrawnDose {
  private let parts: [SpeedKnots]
  private let shoe: Shoe
  private let strike: FootStrike
  private let doubts: SignalDoubts
  /// Logarithms of cadence over usual cadence that the model covers.
  private let quicker: ClosedRange<Double>
  /// The mean of the speeds, each weighing by its load, m/s.
  private let middleMPS: Double
  /// Of the load of running, what no clip of speed holds in its place.
  private let free: Double
  /// By how many per cent usual cadence grows with a per cent of speed; 0 where cadence follows speed.
  private let usualCadence: Double

  init(
    _ dose: Dose, _ cells: [[RunningCells.Cell]], _ limits: RunningCells.Limits, knots: [Double],
    central: FactorValues, shoe: Shoe, strike: FootStrike, doubts: SignalDoubts
  ) {
    parts = zip(dose.parts, cells).map { SpeedKnots($0, $1, knots: knots) }
    self.shoe = shoe
    self.strike = strike
    self.doubts = doubts
    quicker = limits.quicker
    var (loads, moving, speeds) = (0.0, 0.0, 0.0)
    for cell in cells.joined() {
      let load =
        cell.contactS(central)
        * central.weight(bySpeed: cell.bySpeed(central), exponent: central.loadExponent)
      loads += load
      guard cell.speedMPS > limits.speeds.lowerBound, cell.speedMPS < limits.speeds.upperBound
      else { continue }
      moving += load
      speeds += load * cell.speedMPS
    }
    free = loads > 0 ? moving / loads : 0
    middleMPS = moving > 0 ? speeds / moving : central.referenceSpeed
    usualCadence =
      doubts.cadenceIsEstimated
      ? 0 : CadenceEstimate(heightCm: Athlete.assumedHeightCm).elasticity(atMPS: middleMPS)
  }

  /// Easy km under each of `weights` together with a draw of the run's signals.
  func easyKm(under weights: some Sequence<DrawnWeights>) -> [Double] {
    var signals = SignalDraws(doubts)
    return weights.map { weights in
      let draw = signals.next()
      var (running, walkingS) = (0.0, 0.0)
      for part in parts {
        running +=
          weights.running(part, steeper: draw.grade) * weights.on(signals.surface(part.surface))
        walkingS += part.walkingS
      }
      let faster = draw.distance - draw.time
      let elasticity =
        free
        * weights.values.elasticity(
          atMPS: middleMPS * (1 + faster / 2), usualCadence: usualCadence)
      let cadence = draw.cadence.clamped(to: quicker)
      let change = exp(
        elasticity * faster + draw.time + weights.values.cadenceExponent * cadence)
      return draw.amount
        * (running * weights.worn(shoe, strike) * change
          + walkingS * exp(draw.time) * weights.walking)
    }
  }
}

extension FactorValues {
  /// By how many per cent the load of a second of running grows with a per cent of speed.
  ///
  /// - Parameter usualCadence: the same of usual cadence, beside which a recorded one is then lower.
  func elasticity(atMPS speed: Double, usualCadence: Double) -> Double {
    speed
      * (loadExponent * speedSlope / bySpeed(atMPS: speed)
        - groundForceSlope / groundForce(atMPS: speed)) - cadenceExponent * usualCadence
  }
}

extension CadenceEstimate {
  /// By how many per cent cadence grows with a per cent of speed.
  fileprivate func elasticity(atMPS speed: Double) -> Double {
    let step = 0.01
    return log(cadenceSPM(atMPS: speed * (1 + step)) / cadenceSPM(atMPS: speed)) / log(1 + step)
  }
}

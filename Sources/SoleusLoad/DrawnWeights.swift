import Running

/// What one draw of the factors makes of a dose.
struct DrawnWeights {
  private let values: FactorValues
  /// Seconds on the ground of one leg in a second at each knot of speed, times the factor of speed to the
  /// power of the exponent.
  private let knots: [Double]
  /// Of grade and cadence, in the order of `SpeedKnots.sums`.
  private let coefficients: [Double]
  private let walkingPerS: Double
  /// Of the load of one easy km.
  private let perEasyKm: Double

  init(_ values: FactorValues, knots speeds: [Double]) {
    self.values = values
    let exponent = values[.loadExponent]
    knots = speeds.map {
      values.weight(bySpeed: values.bySpeed(atMPS: $0), exponent: exponent) / 2
        / values.groundForce(atMPS: $0)
    }
    // The exponential of the exponent times the logarithm of cadence over the usual to the third power:
    // within the clip of 0.9 to 1.1 the remainder is below 1 in 100,000.
    let e = values[.cadenceExponent]
    let powers = [1, e, e * e / 2, e * e * e / 6]
    coefficients = powers + powers.map { $0 * values[.gradeSlope] }
    walkingPerS = values.walkingLoadPerS(exponent: exponent)
    perEasyKm = 1 / values.easyKmLoad
  }

  /// Easy km.
  func easyKm(_ parts: [SpeedKnots], shoe: Shoe, strike: FootStrike) -> Double {
    var load = 0.0
    for part in parts {
      var running = 0.0
      for (index, sums) in part.sums.enumerated() {
        var atKnot = 0.0
        for place in 0..<8 { atKnot += sums[place] * coefficients[place] }
        running += atKnot * knots[part.first + index]
      }
      load +=
        running * values[.shape] * values[.force]
        * values.factor(on: part.surface, strike: strike, shoe: shoe)
        + part.walkingS * walkingPerS
    }
    return load * perEasyKm
  }
}

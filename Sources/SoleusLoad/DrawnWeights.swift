import Running

/// What one draw of the factors makes of a dose.
struct DrawnWeights {
  /// Seconds on the ground of one leg in a second at each knot of speed, times the factor of speed to the
  /// power of the exponent.
  private let knots: [Double]
  /// Of grade and cadence, in the order of `SpeedKnots.sums`.
  private let coefficients: SIMD8<Double>
  /// Easy km of a second that a leg stands at the reference force on each surface.
  private let surfaces: [Double]
  private let strikes: [Double]
  private let shoes: [Double]
  /// Easy km of a second of walking.
  private let walking: Double

  init(_ values: FactorValues, knots speeds: [Double]) {
    let exponent = values[.loadExponent]
    knots = speeds.map {
      values.weight(bySpeed: values.bySpeed(atMPS: $0), exponent: exponent) / 2
        / values.groundForce(atMPS: $0)
    }
    // The exponential of the exponent times the logarithm of cadence over the usual to the third power:
    // within the clip of 0.9 to 1.1 the remainder is below 1 in 100,000.
    let (e, g) = (values[.cadenceExponent], values[.gradeSlope])
    let powers = SIMD4(1, e, e * e / 2, e * e * e / 6)
    coefficients = SIMD8(lowHalf: powers, highHalf: powers * g)
    let perEasyKm = 1 / values.easyKmLoad
    let perContactS = values[.shape] * values[.force] * values[.other] * perEasyKm
    surfaces = Surface.allCases.map { values[$0.key] * perContactS }
    strikes = FootStrike.allCases.map { values[$0.key] }
    shoes = Shoe.allCases.map { values[$0.key] }
    walking = values.walkingLoadPerS(exponent: exponent) * perEasyKm
  }

  /// Easy km.
  func easyKm(_ parts: [SpeedKnots], shoe: Shoe, strike: FootStrike) -> Double {
    let worn = strikes[strike.index] * shoes[shoe.index]
    return parts.reduce(0) { easyKm, part in
      var running = 0.0
      for (index, sums) in part.sums.enumerated() {
        running += (sums * coefficients).sum() * knots[part.first + index]
      }
      return easyKm + running * surfaces[part.surface.index] * worn + part.walkingS * walking
    }
  }
}

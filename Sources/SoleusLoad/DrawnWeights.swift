import Running

/// What one draw of the factors makes of a dose.
///
/// An object, for a thousand of them are handed round for each run and its tables need no counting each.
final class DrawnWeights: Sendable {
  let values: FactorValues
  /// Easy km of a second of walking.
  let walking: Double
  /// Seconds on the ground of one leg in a second at each knot of speed, times the factor of speed to the
  /// power of the exponent.
  private let knots: [Double]
  /// Of cadence, in the order of `SpeedKnots.sums`.
  private let powers: SIMD4<Double>
  /// Easy km of a second that a leg stands at the reference force on each surface.
  private let surfaces: [Double]
  private let strikes: [Double]
  private let shoes: [Double]

  init(_ values: FactorValues, knots speeds: [Double]) {
    self.values = values
    let exponent = values.loadExponent
    knots = speeds.map {
      values.weight(bySpeed: values.bySpeed(atMPS: $0), exponent: exponent) / 2
        / values.groundForce(atMPS: $0)
    }
    // The exponential of the exponent times the logarithm of cadence over the usual to the third power:
    // within the clip of 0.9 to 1.1 the remainder is below 1 in 100,000.
    let e = values.cadenceExponent
    powers = SIMD4(1, e, e * e / 2, e * e * e / 6)
    let perEasyKm = 1 / values.easyKmLoad
    let perContactS = values[.shape] * values[.force] * values[.other] * perEasyKm
    surfaces = Surface.allCases.map { values[$0.key] * perContactS }
    strikes = FootStrike.allCases.map { values[$0.key] }
    shoes = Shoe.allCases.map { values[$0.key] }
    walking = values.walkingLoadPerS(exponent: exponent) * perEasyKm
  }

  /// The running of a part, in seconds that a leg stands at the reference force.
  ///
  /// - Parameter percent: how much steeper all of it is than recorded.
  func running(_ part: SpeedKnots, steeper percent: Double) -> Double {
    var sums = SIMD8<Double>.zero
    for index in part.sums.indices { sums += part.sums[index] * knots[part.first + index] }
    let level = (sums.lowHalf * powers).sum()
    let sloped = (sums.highHalf * powers).sum()
    return level + values.gradeSlope * (level * percent + sloped)
  }

  /// Easy km of one of those seconds on a surface.
  func on(_ surface: Surface) -> Double { surfaces[surface.index] }

  /// What shoe and strike multiply by.
  func worn(_ shoe: Shoe, _ strike: FootStrike) -> Double {
    strikes[strike.index] * shoes[shoe.index]
  }
}

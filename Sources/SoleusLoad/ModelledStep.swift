import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One step as the formulas have it, factor by factor, for pages that show how a figure comes about.
///
/// The stage sums the same up point by point; a test holds the two together.
struct ModelledStep {
  var speedMPS = 3.0
  /// Per cent.
  var grade = 0.0
  /// Over the usual cadence at that speed.
  var cadenceRatio = 1.0
  var strike = FootStrike.rearfoot
  var shoe = Shoe.conventional
  var surface = Surface.road
  /// Of a runner of 1.75 m unless told.
  var estimate = CadenceEstimate(heightCm: Athlete.assumedHeightCm)

  /// Steps of both feet a minute.
  var cadenceSPM: Double { estimate.cadenceSPM(atMPS: speedMPS) * cadenceRatio }

  /// Peak force in the Achilles tendon over that of the reference step.
  func force(_ values: FactorValues) -> Double {
    values.bySpeed(atMPS: speedMPS) * pow(cadenceRatio, values[.cadenceExponent])
      * (1 + values[.gradeSlope] * grade)
      * values.factor(on: surface, strike: strike, shoe: shoe)
  }

  /// Peak force in the Achilles tendon, body weights.
  func forceBW(_ values: FactorValues) -> Double { values[.force] * force(values) }

  /// Seconds on the ground.
  func contactS(_ values: FactorValues) -> Double {
    60 / cadenceSPM / values.groundForce(atMPS: speedMPS)
  }

  /// Force times time on the ground, BW·s.
  func contactLoad(_ values: FactorValues) -> Double {
    values[.shape] * forceBW(values) * contactS(values)
  }

  /// The same weighted for speed; that of the reference step is its contact load.
  func load(_ values: FactorValues, exponent: Double? = nil) -> Double {
    contactLoad(values)
      * values.weight(
        bySpeed: values.bySpeed(atMPS: speedMPS),
        exponent: (exponent ?? values[.loadExponent]) - 1)
  }

  /// Steps of one leg in a kilometre.
  var stepsPerKm: Double { cadenceSPM / 60 * 1_000 / speedMPS / 2 }
}

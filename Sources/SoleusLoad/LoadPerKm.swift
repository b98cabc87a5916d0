/// The load of a kilometre against speed, as docs/model.md shows it beside what 31 runners' curves give.
public enum LoadPerKm {
  /// m/s.
  public static let speeds = [2.5, 3, 3.5, 4, 4.5, 5]

  /// A row of the table: an exponent and the ratios to the kilometre at the reference speed.
  public static var modelled: [(name: String, ratios: [Double])] {
    [4.0, 6, 8, 1].map { exponent in
      (
        exponent == 1
          ? "b = 1, contact load" : exponent == 6 ? "**b = 6**" : "b = \(Int(exponent))",
        speeds.map { ratio(atMPS: $0, exponent: exponent) }
      )
    }
  }

  /// Force to a power times time, a kilometre over that at 2.5 m/s, from the mean curves of 31 runners on a
  /// treadmill (third-party analysis of Fukuchi 2017 data, digitised).
  public static let curves: [(exponent: Int, ratios: [Double])] = [
    (1, [1, 0.68, 0.50]), (3, [1, 0.79, 0.63]), (5, [1, 0.93, 0.78]), (7, [1, 1.08, 0.97]),
    (9, [1, 1.27, 1.19]),
  ]

  /// m/s.
  public static let curveSpeeds = [2.5, 3.5, 4.5]

  private static let values = FactorValues(centralOf: .standard)

  /// Load of a level kilometre over that of the reference.
  public static func ratio(atMPS speed: Double, exponent: Double) -> Double {
    let step = ModelledStep(speedMPS: speed)
    return step.load(values, exponent: exponent) * step.stepsPerKm / values.easyKmLoad
  }

  /// Easy km of an hour at one speed.
  public static func hour(atMPS speed: Double) -> Double {
    3.6 * speed * ratio(atMPS: speed, exponent: values[.loadExponent])
  }

  /// Easy km of 10 km with six times 1000 m at 4.2 m/s, the rest at 3.0 m/s.
  public static func intervalSession(exponent: Double) -> Double {
    6 * ratio(atMPS: 4.2, exponent: exponent) + 4 * ratio(atMPS: 3, exponent: exponent)
  }

  /// Load of a kilometre walked at 1.4 m/s over that of the reference.
  public static func walked(exponent: Double) -> Double {
    values.walkingLoadPerS(exponent: exponent) * 1_000 / 1.4 / values.easyKmLoad
  }
}

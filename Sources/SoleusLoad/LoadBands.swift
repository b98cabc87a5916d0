public import Running

/// Turns the sums of a dose into load with its band.
public struct LoadBands: Sendable {
  private let model: LoadModel
  private let centralScale: Scale
  private let drawnScales: [Scale]

  /// What one draw of the factors makes of an athlete's sums.
  private struct Scale: Sendable {
    var force: Double
    var walkingForce: Double
    var shape: Double
    /// What is not known of turns and fatigue.
    var other: Double
    var strikes: [Double]
    var shoes: [Double]
    var surfaces: [Double]
    /// Coefficients of the sums in the order of `DosePart.contact`.
    var coefficients: [Double]
    /// Load of one easy kilometre on one leg, BW·s.
    var easyKm: Double
  }

  /// Prepares the draws.
  public init(_ model: LoadModel) {
    self.model = model
    let draws = FactorDraws(model)
    centralScale = Self.scale(draws.central)
    drawnScales = draws.draws.map(Self.scale)
  }

  /// Load of one kilometre of reference steps with every factor at its central value, BW·s per leg.
  public var easyKmLoad: Double { centralScale.easyKm }

  /// BW·s per leg; the band holds the doubt about the scale of force too.
  func load(_ dose: Dose) -> Banded { figures(dose).load }

  /// Load over that of an easy kilometre: centrally, and under each draw.
  public func easyKm(_ dose: Dose) -> (central: Double, draws: [Double]) {
    (
      Self.load(dose, centralScale) / centralScale.easyKm,
      drawnScales.map { Self.load(dose, $0) / $0.easyKm }
    )
  }

  /// Load and easy km with their bands, in one pass over the draws.
  public func figures(_ dose: Dose) -> (load: Banded, easyKm: Banded) {
    let central = Self.load(dose, centralScale)
    let draws = drawnScales.map { Self.load(dose, $0) }
    return (
      Banded(central: central, draws: draws),
      Banded(
        central: central / centralScale.easyKm,
        draws: zip(draws, drawnScales).map { $0 / $1.easyKm })
    )
  }

  /// Easy km by surface with every factor at its central value, in the order of `Surface.allCases`.
  public func easyKmBySurface(_ dose: Dose) -> [(surface: Surface, easyKm: Double)] {
    dose.parts.map {
      ($0.surface, Self.load($0, of: dose, centralScale) / centralScale.easyKm)
    }
  }

  private static func load(_ dose: Dose, _ scale: Scale) -> Double {
    dose.parts.reduce(0) { $0 + load($1, of: dose, scale) }
  }

  private static func load(_ part: DosePart, of dose: Dose, _ scale: Scale) -> Double {
    var running = 0.0
    for (sum, coefficient) in zip(part.contact, scale.coefficients) { running += sum * coefficient }
    return scale.shape
      * (scale.force * scale.other * scale.strikes[dose.strike.index] * scale.shoes[dose.shoe.index]
        * scale.surfaces[part.surface.index] * running
        + scale.walkingForce * part.walkingContactS)
  }

  private static func scale(_ values: FactorValues) -> Scale {
    let exponent = values[.cadenceExponent]
    let powers = cadencePowers(exponent)
    var coefficients: [Double] = []
    for bySpeed in [1, values[.speedSlope]] {
      for byGrade in [1, values[.gradeSlope]] {
        coefficients += powers.map { bySpeed * byGrade * $0 }
      }
    }
    return Scale(
      force: values[.force], walkingForce: values[.walkingForce], shape: values[.shape],
      other: values[.other], strikes: FootStrike.allCases.map { values[$0.key] },
      shoes: Shoe.allCases.map { values[$0.key] },
      surfaces: Surface.allCases.map { values[$0.key] }, coefficients: coefficients,
      easyKm: values.easyKmLoad)
  }
}

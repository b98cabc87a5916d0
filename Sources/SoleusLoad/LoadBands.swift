public import Running

/// Turns the dose of a run into its load.
public struct LoadBands: Sendable {
  private let model: LoadModel
  private let referenceSpeedMPS: Double
  private let centralScale: Scale
  private let drawnScales: [Scale]
  /// For each draw how far off the dose is, in half widths of its own band.
  private let drawnDoubts: [Double]

  /// What one draw of the factors makes of a run's moments.
  private struct Scale: Sendable {
    var force: Double
    var walkingForce: Double
    var shape: Double
    /// What is not known of turns and fatigue.
    var other: Double
    var strikes: [Double]
    var shoes: [Double]
    var surfaces: [Double]
    /// Coefficients in the order of `Moments.contact`.
    var coefficients: [Double]
    /// Load of one easy kilometre on one leg, BW·s.
    var easyKm: Double
  }

  /// Prepares the draws.
  public init(_ model: LoadModel) {
    self.model = model
    referenceSpeedMPS = model[.referenceSpeed].central
    let draws = FactorDraws(model)
    centralScale = Self.scale(draws.central)
    drawnScales = draws.draws.map(Self.scale)
    drawnDoubts = FactorDraws.doubts
  }

  /// Load of one kilometre of reference steps with every factor at its central value, BW·s per leg.
  public var easyKmLoad: Double { centralScale.easyKm }

  /// What a run cost in such shoes, landing so; a dose without any step costs nothing.
  ///
  /// - Parameter heightCm: of the athlete; an assumed one stands in for `nil`.
  public func load(
    of dose: Dose, shoe: Shoe, strike: FootStrike, heightCm: Double?
  ) -> RunLoad {
    let parts = dose.parts.map { Moments($0, referenceSpeedMPS: referenceSpeedMPS) }
    let worn = (shoe: shoe.index, strike: strike.index)
    let bySurface = parts.map {
      SurfaceLoad(
        surface: $0.surface, easyKm: Self.load($0, worn, centralScale) / centralScale.easyKm)
    }
    let central = parts.reduce(0) { $0 + Self.load($1, worn, centralScale) }
    let forces = CentralForces(
      model, factor: model[shoe.key].central * model[strike.key].central, heightCm: heightCm)
    let (steps, stepForces) = forces.sums(of: dose)
    return RunLoad(
      bwS: central, easyKm: central / centralScale.easyKm, bySurface: bySurface, steps: steps,
      stepForces: stepForces
    ) { [drawnScales, drawnDoubts] in
      let doubtShare = dose.doubtShare ?? 0
      let loads = zip(drawnScales, drawnDoubts).map { scale, doubt in
        parts.reduce(0) { $0 + Self.load($1, worn, scale) } * (1 + doubtShare * doubt)
      }
      return RunLoad.Draws(bwS: loads, easyKm: zip(loads, drawnScales).map { $0 / $1.easyKm })
    }
  }

  private static func load(
    _ part: Moments, _ worn: (shoe: Int, strike: Int), _ scale: Scale
  ) -> Double {
    var running = 0.0
    for index in 0..<Moments.count { running += part.contact[index] * scale.coefficients[index] }
    return scale.shape
      * (scale.force * scale.other * scale.strikes[worn.strike] * scale.shoes[worn.shoe]
        * scale.surfaces[part.place] * running
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

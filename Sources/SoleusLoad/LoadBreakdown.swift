public import Running

/// A run's load taken apart, so that each figure can be followed to its factors.
///
/// The multipliers stand in the order of the formula; each is the load with that factor over the load
/// without, so their product with `unscaledLoad` is the load again.
public struct LoadBreakdown: Sendable {
  /// One a surface, in the order of `Surface.allCases`.
  public let parts: [Part]
  /// Load of one easy kilometre, BW·s per leg.
  public let easyKmLoad: Double
  /// The factors that are uncertain and change this run, the one that moves it most first.
  public let doubts: [Doubt]

  /// The running and walking on one surface.
  public struct Part: Sendable {
    public var surface: Surface
    /// Seconds that one leg stood on the ground while running.
    public var contactS: Double
    /// Load if every running step were a reference step, BW·s per leg.
    public var unscaledLoad: Double
    public var multipliers: [Multiplier]
    /// Seconds that one leg stood on the ground while walking.
    public var walkingContactS: Double
    /// BW·s per leg.
    public var walkingLoad: Double

    /// BW·s per leg, walking included.
    public var load: Double {
      multipliers.reduce(unscaledLoad) { $0 * $1.value } + walkingLoad
    }
  }

  /// What one factor makes of the load.
  public struct Multiplier: Sendable {
    public var factor: LoadModel.Factor
    public var value: Double
  }

  /// The run's easy km at the ends of one factor's range, all others at their central value.
  public struct Doubt: Sendable {
    public var factor: LoadModel.Factor
    public var atLow: Double
    public var atHigh: Double
  }

  public init(_ dose: Dose, shoe: Shoe, strike: FootStrike, _ model: LoadModel) {
    let central = FactorValues(centralOf: model)
    let moments = dose.parts.map {
      Moments($0, referenceSpeedMPS: central[.referenceSpeed])
    }
    func parts(_ values: FactorValues) -> [Part] {
      moments.map { Part($0, model, values, strike: strike, shoe: shoe) }
    }
    func easyKm(_ values: FactorValues) -> Double {
      parts(values).reduce(0) { $0 + $1.load } / values.easyKmLoad
    }
    self.parts = parts(central)
    easyKmLoad = central.easyKmLoad
    doubts = FactorKey.allCases.compactMap { key in
      guard let range = model[key].range, range.lowerBound < range.upperBound else { return nil }
      let doubt = Doubt(
        factor: model[key], atLow: easyKm(central.replacing(key, with: range.lowerBound)),
        atHigh: easyKm(central.replacing(key, with: range.upperBound)))
      return abs(doubt.atHigh - doubt.atLow) > 1e-9 ? doubt : nil
    }.sorted { abs($0.atHigh - $0.atLow) > abs($1.atHigh - $1.atLow) }
  }

  /// BW·s per leg.
  public var load: Double { parts.reduce(0) { $0 + $1.load } }

  public var easyKm: Double { load / easyKmLoad }

}

extension LoadBreakdown.Part {
  fileprivate init(
    _ part: Moments, _ model: LoadModel, _ values: FactorValues, strike: FootStrike, shoe: Shoe
  ) {
    let exponent = values[.cadenceExponent]
    /// The sum over the steps of the factors switched on so far.
    func contact(speed: Double, grade: Double, exponent: Double) -> Double {
      let powers = cadencePowers(exponent)
      var sum = 0.0
      var index = 0
      for bySpeed in [1, speed] {
        for byGrade in [1, grade] {
          for power in powers {
            sum += part.contact[index] * bySpeed * byGrade * power
            index += 1
          }
        }
      }
      return sum
    }
    let plain = contact(speed: 0, grade: 0, exponent: 0)
    let withSpeed = contact(speed: values[.speedSlope], grade: 0, exponent: 0)
    let withGrade = contact(
      speed: values[.speedSlope], grade: values[.gradeSlope], exponent: 0)
    let withAll = contact(
      speed: values[.speedSlope], grade: values[.gradeSlope], exponent: exponent)
    func multiplier(_ key: FactorKey, _ value: Double) -> LoadBreakdown.Multiplier {
      .init(factor: model[key], value: value.isFinite ? value : 1)
    }
    self.init(
      surface: part.surface, contactS: plain,
      unscaledLoad: values[.shape] * values[.force] * plain,
      multipliers: [
        multiplier(.speedSlope, withSpeed / plain), multiplier(.gradeSlope, withGrade / withSpeed),
        multiplier(.cadenceExponent, withAll / withGrade),
        multiplier(strike.key, values[strike.key]),
        multiplier(shoe.key, values[shoe.key]),
        multiplier(part.surface.key, values[part.surface.key]),
        multiplier(.other, values[.other]),
      ],
      walkingContactS: part.walkingContactS,
      walkingLoad: values[.shape] * values[.walkingForce] * part.walkingContactS)
  }
}

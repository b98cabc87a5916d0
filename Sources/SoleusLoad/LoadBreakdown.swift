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
    public var walkingS: Double
    /// BW·s per leg, weighted as running is.
    public var walkingLoad: Double

    /// BW·s per leg, weighted for speed, walking included.
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
    let limits = RunningCells.Limits(model)
    let cells = dose.parts.map { RunningCells($0.running, limits).cells }
    func parts(_ values: FactorValues) -> [Part] {
      zip(dose.parts, cells).map { Part($0, $1, model, values, strike: strike, shoe: shoe) }
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

  /// BW·s per leg, weighted for speed.
  public var load: Double { parts.reduce(0) { $0 + $1.load } }

  public var easyKm: Double { load / easyKmLoad }
}

extension LoadBreakdown.Part {
  fileprivate init(
    _ part: DosePart, _ cells: [RunningCells.Cell], _ model: LoadModel, _ values: FactorValues,
    strike: FootStrike, shoe: Shoe
  ) {
    let exponent = values[.loadExponent]
    /// The sum over the steps of what is switched on so far.
    func contact(_ factor: (RunningCells.Cell) -> Double) -> Double {
      cells.reduce(0) { $0 + $1.contactS(values) * factor($1) }
    }
    func weighted(_ cell: RunningCells.Cell) -> Double {
      values.weight(bySpeed: cell.bySpeed(values), exponent: exponent)
    }
    let plain = contact { _ in 1 }
    let withSpeed = contact { $0.bySpeed(values) }
    let withWeight = contact(weighted)
    let withGrade = contact { weighted($0) * (1 + values[.gradeSlope] * $0.grade) }
    let withAll = contact { weighted($0) * $0.byGradeAndCadence(values) }
    func multiplier(_ key: FactorKey, _ value: Double) -> LoadBreakdown.Multiplier {
      .init(factor: model[key], value: value.isFinite ? value : 1)
    }
    self.init(
      surface: part.surface, contactS: plain,
      unscaledLoad: values[.shape] * values[.force] * plain,
      multipliers: [
        multiplier(.speedSlope, withSpeed / plain),
        multiplier(.loadExponent, withWeight / withSpeed),
        multiplier(.gradeSlope, withGrade / withWeight),
        multiplier(.cadenceExponent, withAll / withGrade),
        multiplier(strike.key, values[strike.key]),
        multiplier(shoe.key, values[shoe.key]),
        multiplier(part.surface.key, values[part.surface.key]),
        multiplier(.other, values[.other]),
      ],
      walkingS: part.walking.seconds,
      walkingLoad: part.walking.seconds * values.walkingLoadPerS(exponent: exponent))
  }
}

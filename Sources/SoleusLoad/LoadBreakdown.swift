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
  /// What makes the band wide: uncertain factors and the run's own signals, the one that moves it most
  /// first.
  public let doubts: [Doubt]
  /// Easy km at the ends of the exponent's range, all else at its central value; none where it is certain.
  public let atExponents: [(exponent: Double, easyKm: Double)]

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

  /// The run's easy km at the 10th and 90th percentile of one cause, all others at their central value.
  public struct Doubt: Sendable {
    public var cause: Cause
    public var atLow: Double
    public var atHigh: Double

    var width: Double { abs(atHigh - atLow) }
  }

  /// What a band is wide by.
  public enum Cause: Sendable {
    case factor(LoadModel.Factor)
    case signal(SignalDoubts.Signal)

    /// `nil` where it is a signal.
    public var factor: LoadModel.Factor? {
      if case .factor(let factor) = self { factor } else { nil }
    }
    /// `nil` where it is a factor.
    public var signal: SignalDoubts.Signal? {
      if case .signal(let signal) = self { signal } else { nil }
    }
  }

  public init(
    _ dose: Dose, shoe: Shoe, strike: FootStrike, _ model: LoadModel,
    doubts signals: SignalDoubts = .none
  ) {
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
    let byFactors = FactorKey.allCases.compactMap { key -> Doubt? in
      guard key.isDrawn, let range = model[key].range, range.lowerBound < range.upperBound else {
        return nil
      }
      func at(_ share: Double) -> Double {
        easyKm(
          central.replacing(key, with: triangular(share, range, mode: model[key].central)))
      }
      return Doubt(cause: .factor(model[key]), atLow: at(0.1), atHigh: at(0.9))
    }
    let bands = LoadBands(model)
    let bySignals = SignalDoubts.Signal.allCases.map { signal in
      let band = bands.bandOfSignals(
        of: dose, shoe: shoe, strike: strike, doubts: signals.only(signal))
      return Doubt(cause: .signal(signal), atLow: band.low, atHigh: band.high)
    }
    doubts = (byFactors + bySignals).filter { $0.width > 1e-9 }
      .sorted { $0.width > $1.width }
    atExponents = (model[.loadExponent].range.map { [$0.lowerBound, $0.upperBound] } ?? [])
      .filter { $0 != central.loadExponent }
      .map { ($0, easyKm(central.replacing(.loadExponent, with: $0))) }
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
    let exponent = values.loadExponent
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
    let withGrade = contact { weighted($0) * (1 + values.gradeSlope * $0.grade) }
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

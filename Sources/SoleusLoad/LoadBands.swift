public import Running
import Synchronization

/// Turns the dose of a run into its load.
///
/// Made once for a model and handed to all athletes: what it takes to draw is made when a band is first asked
/// for.
public struct LoadBands: Sendable {
  public let model: LoadModel
  private let central: FactorValues
  private let limits: RunningCells.Limits
  private let draws: SharedDraws

  /// Load of one kilometre of reference steps with every factor at its central value, BW·s per leg.
  public let easyKmLoad: Double

  /// The bands of the model that comes with the program.
  public static let standard = LoadBands(.standard)

  public init(_ model: LoadModel) {
    self.model = model
    central = FactorValues(centralOf: model)
    limits = RunningCells.Limits(model)
    draws = SharedDraws(model, knots: SpeedKnots.speeds(limits))
    easyKmLoad = central.easyKmLoad
  }

  /// What a run cost in such shoes, landing so; a dose without any step costs nothing.
  ///
  /// - Parameter doubts: about the signals that the dose was summed up from.
  public func load(
    of dose: Dose, shoe: Shoe, strike: FootStrike, doubts: SignalDoubts = .none
  ) -> RunLoad {
    let centralLoad = CentralLoad(central, shoe: shoe, strike: strike)
    let cells = dose.parts.map { RunningCells($0.running, limits).cells }
    var stages = LoadStages()
    var bySurface: [SurfaceLoad] = []
    var steps: [RunLoad.SurfaceSteps] = []
    for (part, cells) in zip(dose.parts, cells) {
      let (sums, own) = centralLoad.sums(of: part, cells)
      stages.add(own)
      bySurface.append(SurfaceLoad(surface: part.surface, easyKm: own.running + own.walking))
      steps.append(RunLoad.SurfaceSteps(surface: part.surface, steps: sums))
    }
    return RunLoad(stages: stages, bySurface: bySurface, steps: steps) { [draws] in
      drawn(dose, shoe, strike, doubts).easyKm(under: draws.weights)
    }
  }

  /// Easy km with the band that the doubts about the signals make alone, every factor at its central value.
  public func bandOfSignals(
    of dose: Dose, shoe: Shoe, strike: FootStrike, doubts: SignalDoubts
  ) -> Banded {
    Banded(
      central: load(of: dose, shoe: shoe, strike: strike).easyKm,
      draws: drawn(dose, shoe, strike, doubts).easyKm(
        under: repeatElement(
          DrawnWeights(central, knots: SpeedKnots.speeds(limits)), count: FactorDraws.count)))
  }

  private func drawn(
    _ dose: Dose, _ shoe: Shoe, _ strike: FootStrike, _ doubts: SignalDoubts
  ) -> DrawnDose {
    DrawnDose(
      dose, dose.parts.map { RunningCells($0.running, limits).cells }, limits,
      knots: SpeedKnots.speeds(limits), central: central, shoe: shoe, strike: strike,
      doubts: doubts)
  }
}

/// The weights of all draws of a model, made by whoever needs them first.
private final class SharedDraws: Sendable {
  private let model: LoadModel
  private let knots: [Double]
  private let made = Mutex<[DrawnWeights]?>(nil)

  init(_ model: LoadModel, knots: [Double]) {
    self.model = model
    self.knots = knots
  }

  var weights: [DrawnWeights] {
    made.withLock { made in
      if let made { return made }
      let weights = FactorDraws(model).draws.map { DrawnWeights($0, knots: knots) }
      made = weights
      return weights
    }
  }
}

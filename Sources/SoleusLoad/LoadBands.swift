public import Running

/// Turns the dose of a run into its load.
public struct LoadBands: Sendable {
  private let central: FactorValues
  private let limits: RunningCells.Limits
  private let knots: [Double]
  private let draws: [DrawnWeights]
  /// For each draw how far off the dose is, in half widths of its own band.
  private let drawnDoubts: [Double]

  /// Load of one kilometre of reference steps with every factor at its central value, BW·s per leg.
  public let easyKmLoad: Double

  /// Prepares the draws.
  public init(_ model: LoadModel) {
    let draws = FactorDraws(model)
    central = draws.central
    limits = RunningCells.Limits(model)
    let knots = SpeedKnots.speeds(limits)
    self.knots = knots
    self.draws = draws.draws.map { DrawnWeights($0, knots: knots) }
    drawnDoubts = FactorDraws.doubts
    easyKmLoad = draws.central.easyKmLoad
  }

  /// What a run cost in such shoes, landing so; a dose without any step costs nothing.
  public func load(of dose: Dose, shoe: Shoe, strike: FootStrike) -> RunLoad {
    let central = CentralLoad(central, shoe: shoe, strike: strike)
    let cells = dose.parts.map { RunningCells($0.running, limits).cells }
    var stages = LoadStages()
    var bySurface: [SurfaceLoad] = []
    var steps: [RunLoad.SurfaceSteps] = []
    for (part, cells) in zip(dose.parts, cells) {
      let (sums, own) = central.sums(of: part, cells)
      stages.add(own)
      bySurface.append(SurfaceLoad(surface: part.surface, easyKm: own.running + own.walking))
      steps.append(RunLoad.SurfaceSteps(surface: part.surface, steps: sums))
    }
    let parts = zip(dose.parts, cells).map { SpeedKnots($0, $1, knots: knots) }
    return RunLoad(stages: stages, bySurface: bySurface, steps: steps) {
      [draws, drawnDoubts] in
      let doubtShare = dose.doubtShare ?? 0
      return zip(draws, drawnDoubts).map { draw, doubt in
        draw.easyKm(parts, shoe: shoe, strike: strike) * (1 + doubtShare * doubt)
      }
    }
  }
}

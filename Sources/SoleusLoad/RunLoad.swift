public import Running

/// What a run cost the calf under a model.
public struct RunLoad: Sendable {
  /// BW·s per leg with every factor at its central value.
  public var bwS: Double
  /// Load over that of one easy kilometre, with every factor at its central value.
  public var easyKm: Double
  /// Easy km by surface, in the order of `Surface.allCases`.
  public var bySurface: [SurfaceLoad]
  /// The sums over the steps of each surface, in the same order.
  public var steps: [SurfaceSteps]
  /// Load by the force of the step, for the share in hard steps.
  public var stepForces: StepForces
  private let sample: @Sendable () -> Draws

  /// The steps on one surface.
  public struct SurfaceSteps: Sendable, Equatable {
    public var surface: Surface
    public var steps: StepSums

    public init(surface: Surface, steps: StepSums) {
      self.surface = surface
      self.steps = steps
    }
  }

  /// The load under each draw of the model's factors, the same draws for all runs.
  public struct Draws: Sendable {
    /// BW·s per leg: the doubt about the scale of force is among them.
    public var bwS: [Double]
    /// The scale cancels.
    public var easyKm: [Double]

    public init(bwS: [Double], easyKm: [Double]) {
      self.bwS = bwS
      self.easyKm = easyKm
    }
  }

  /// - Parameter sample: makes the draws when they are asked for; most runs of a history never are.
  public init(
    bwS: Double, easyKm: Double, bySurface: [SurfaceLoad], steps: [SurfaceSteps],
    stepForces: StepForces, sample: @escaping @Sendable () -> Draws
  ) {
    self.bwS = bwS
    self.easyKm = easyKm
    self.bySurface = bySurface
    self.steps = steps
    self.stepForces = stepForces
    self.sample = sample
  }

  /// Made anew each time.
  public func draws() -> Draws { sample() }

  /// Load and easy km with their bands, in one pass over the draws.
  public func bands() -> (bwS: Banded, easyKm: Banded) {
    let draws = sample()
    return (
      Banded(central: bwS, draws: draws.bwS), Banded(central: easyKm, draws: draws.easyKm)
    )
  }
}

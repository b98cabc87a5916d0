public import Running
import Synchronization

/// The band of a load once it has been drawn: week, page and table ask for it one after another.
private final class KnownBand: Sendable {
  let value = Mutex<Banded?>(nil)
}

/// What a run cost the calf under a model.
public struct RunLoad: Sendable {
  /// Load over that of one easy kilometre, with every factor at its central value.
  public let easyKm: Double
  /// How it grows from factor to factor.
  public var stages: LoadStages
  /// Easy km by surface, in the order of `Surface.allCases`.
  public var bySurface: [SurfaceLoad]
  /// The sums over the steps of each surface, in the same order.
  public var steps: [SurfaceSteps]
  private let sample: @Sendable () -> [Double]
  private let known = KnownBand()

  /// The steps on one surface.
  public struct SurfaceSteps: Sendable, Equatable {
    public var surface: Surface
    public var steps: StepSums

    public init(surface: Surface, steps: StepSums) {
      self.surface = surface
      self.steps = steps
    }
  }

  /// - Parameter sample: makes the draws when they are asked for; most runs of a history never are.
  public init(
    stages: LoadStages, bySurface: [SurfaceLoad], steps: [SurfaceSteps],
    sample: @escaping @Sendable () -> [Double]
  ) {
    easyKm = stages.running + stages.walking
    self.stages = stages
    self.bySurface = bySurface
    self.steps = steps
    self.sample = sample
  }

  /// Easy km under each draw of the model's factors, the same draws for all runs; made anew each time.
  public func draws() -> [Double] {
    let draws = sample()
    known.value.withLock { $0 = $0 ?? Banded(central: easyKm, draws: draws) }
    return draws
  }

  /// Easy km with its band.
  public func band() -> Banded {
    known.value.withLock { known in
      let band = known ?? Banded(central: easyKm, draws: sample())
      known = band
      return band
    }
  }

  /// Contact load: force times time on the ground, BW·s per leg.
  public var contactBWS: Double { steps.reduce(0) { $0 + $1.steps.contactBWS } }
}

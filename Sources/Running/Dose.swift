/// What a run cost the calf, kept in a form from which any draw of the model's factors follows.
///
/// Load is linear in the slopes of speed and grade and smooth in the exponent of cadence, so the sums
/// below, taken once over the points, give the load under any values of the factors without the
/// points.
public struct Dose: Codable, Sendable, Equatable {
  /// One entry a surface, in the order of `Surface.allCases`.
  public var parts: [DosePart]
  /// Load by the force of the step, for the share in hard steps.
  public var stepForces: StepForces

  public init(parts: [DosePart], stepForces: StepForces) {
    self.parts = parts
    self.stepForces = stepForces
  }
}

/// The sums over the points of one surface.
public struct DosePart: Codable, Sendable, Equatable {
  public var surface: Surface
  /// Sums of w·dv^i·g^j·c^k at index (i·2+j)·4+k, where w is a step's time on the ground in seconds,
  /// summed over the steps of one leg, dv the speed above the reference in m/s, g the grade in
  /// per cent and c the logarithm of cadence over usual cadence.
  public var contact: [Double]
  /// Seconds that one leg stood on the ground while walking.
  public var walkingContactS: Double

  /// Entries in `contact`.
  public static let momentCount = 16

  public init(surface: Surface, contact: [Double], walkingContactS: Double) {
    self.surface = surface
    self.contact = contact
    self.walkingContactS = walkingContactS
  }
}

/// A histogram of load and steps over the force of the step, in hundredths of the reference step's
/// force.
public struct StepForces: Codable, Sendable, Equatable {
  /// The force at the lower edge of the first bin, hundredths of the reference step.
  public var first: Int
  /// Load in each bin, BW·s per leg; walking is load too.
  public var load: [Double]
  /// Running steps of one leg in each bin: what is usual for a runner is a running step.
  public var steps: [Double]

  public init(first: Int, load: [Double], steps: [Double]) {
    self.first = first
    self.load = load
    self.steps = steps
  }
}

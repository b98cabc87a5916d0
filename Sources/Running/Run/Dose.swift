/// What a run cost the calf, kept in a form from which any draw of the model's factors follows.
///
/// Load is linear in the slopes of speed and grade and smooth in the exponent of cadence, so the sums
/// below, taken once over the points, give the load under any values of the factors without the
/// points.
public struct Dose: Codable, Sendable, Equatable {
  /// The kind of shoe worn, whose factor multiplies the load.
  public var shoe: Shoe
  /// How the foot lands, whose factor multiplies the load too.
  public var strike: FootStrike
  /// One entry a surface, in the order of `Surface.allCases`.
  public var parts: [DosePart]
  /// Load by the force of the step, for the share in hard steps.
  public var stepForces: StepForces

  public init(shoe: Shoe, strike: FootStrike, parts: [DosePart], stepForces: StepForces) {
    self.shoe = shoe
    self.strike = strike
    self.parts = parts
    self.stepForces = stepForces
  }

  /// The steps of all surfaces.
  public var steps: StepSums { parts.reduce(into: StepSums()) { $0.add($1.steps) } }
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
  /// Sums at the central value of every factor.
  public var steps: StepSums

  /// Entries in `contact`.
  public static let momentCount = 16

  public init(surface: Surface, contact: [Double], walkingContactS: Double, steps: StepSums) {
    self.surface = surface
    self.contact = contact
    self.walkingContactS = walkingContactS
    self.steps = steps
  }
}

/// Sums over the steps of one leg with every factor at its central value; walking is among them.
public struct StepSums: Codable, Sendable, Equatable {
  /// Force over that of the reference step, summed: how many reference steps it would have been.
  public var referenceSteps = 0.0
  /// Load, BW·s.
  public var load = 0.0
  /// Load in steps above the model's fixed line, BW·s.
  public var loadAboveLine = 0.0
  /// Force over that of the reference step to the 5th, 9th and 11th power, times the time on the
  /// ground over the reference step's, summed: tendon only, and only to see how far it hangs on the
  /// exponent (Schechtman and Bader, 1997).
  public var damage5 = 0.0
  public var damage9 = 0.0
  public var damage11 = 0.0
  /// The walking among `referenceSteps` and `load`.
  public var walkingReferenceSteps = 0.0
  public var walkingLoad = 0.0

  public init() {}

  public mutating func add(_ other: StepSums) {
    referenceSteps += other.referenceSteps
    load += other.load
    loadAboveLine += other.loadAboveLine
    damage5 += other.damage5
    damage9 += other.damage9
    damage11 += other.damage11
    walkingReferenceSteps += other.walkingReferenceSteps
    walkingLoad += other.walkingLoad
  }
}

extension Dose {
  /// Makes the running steps of both feet more by `extra`, at the same forces; load stays, as each step
  /// stands shorter by as much.
  public mutating func scaleRunningSteps(adding extra: Double) {
    let running = 2 * stepForces.steps.reduce(0, +)
    guard running > 0 else { return }
    let factor = (running + extra) / running
    for index in stepForces.steps.indices { stepForces.steps[index] *= factor }
    for index in parts.indices {
      let walking = parts[index].steps.walkingReferenceSteps
      let all = parts[index].steps.referenceSteps
      parts[index].steps.referenceSteps = walking + factor * (all - walking)
    }
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

/// Sums over the steps of one leg with every factor at its central value; walking is among them.
public struct StepSums: Sendable, Equatable {
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

/// A histogram of load and steps over the force of the step, in hundredths of the reference step's
/// force.
public struct StepForces: Sendable, Equatable {
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

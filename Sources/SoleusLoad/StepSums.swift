/// Sums over the steps of one leg with every factor at its central value; walking is among them.
public struct StepSums: Sendable, Equatable {
  /// Running steps.
  public var steps = 0.0
  /// Force over that of the reference step, summed: how many reference steps it would have been.
  public var referenceSteps = 0.0
  /// Contact load: force times time on the ground, BW·s.
  public var contactBWS = 0.0
  /// The load with the exponent 9, in reference steps: tendon only, and only to see how far it hangs on
  /// the exponent (Schechtman and Bader, 1997).
  public var index9 = 0.0
  /// The walking among the three above, and its time.
  public var walkingReferenceSteps = 0.0
  public var walkingContactBWS = 0.0
  public var walkingS = 0.0

  public init() {}

  public mutating func add(_ other: StepSums) {
    steps += other.steps
    referenceSteps += other.referenceSteps
    contactBWS += other.contactBWS
    index9 += other.index9
    walkingReferenceSteps += other.walkingReferenceSteps
    walkingContactBWS += other.walkingContactBWS
    walkingS += other.walkingS
  }
}

/// What of a load model acts before the seam, point by point.
///
/// That is where its inputs are clipped, what is walking, and how long a step stands; everything else
/// acts on the sums.
public struct ContactConstants: Sendable {
  /// m/s.
  var speeds: ClosedRange<Double>
  /// Per cent.
  var grades: ClosedRange<Double>
  /// Over the usual cadence.
  var cadences: ClosedRange<Double>
  /// Steps of both feet a minute from which recorded cadence is running.
  var runningCadence: Double
  /// Share of a walking stride that one leg stands.
  var walkingStance: Double
  /// Mean vertical force while a foot is down, BW: intercept plus slope times m/s.
  var groundForce: (intercept: Double, slope: Double)

  public init(_ model: LoadModel) {
    speeds = model[.speedSlope].valid ?? 1.9...7
    grades = model[.gradeSlope].valid ?? -15...15
    cadences = model[.cadenceExponent].valid ?? 0.9...1.1
    runningCadence = model[.runningCadence].central
    walkingStance = model[.walkingStance].central
    groundForce = (model[.groundForceIntercept].central, model[.groundForceSlope].central)
  }

  func meanGroundForce(atMPS speed: Double) -> Double {
    groundForce.intercept + groundForce.slope * speed
  }

  /// Stands for the values: models that agree on it read no file again for one another.
  public var key: String {
    "\(speeds) \(grades) \(cadences) \(runningCadence) \(walkingStance) "
      + "\(groundForce.intercept) \(groundForce.slope)"
  }
}

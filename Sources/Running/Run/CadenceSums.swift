/// What a run tells of how its runner's cadence differs from the formula's, kept as sums.
///
/// With these the regression of an athlete over any choice of runs follows without the points, and so
/// does what a regression makes of the run. Speed is m/s above ``CadenceEstimate/middleSpeedMPS``,
/// grade a fraction, both cut to what the formula covers, excess the cadence above the formula's.
public struct CadenceSums: Codable, Equatable, Sendable {
  /// Of running whose cadence is known by measurement, or was estimated.
  public var seconds = 0.0
  public var speed = 0.0
  public var grade = 0.0
  public var speedSquared = 0.0
  public var speedGrade = 0.0
  public var gradeSquared = 0.0
  /// 0 where cadence was estimated, as are the two that follow.
  public var excess = 0.0
  public var excessSpeed = 0.0
  public var excessGrade = 0.0

  private enum CodingKeys: String, CodingKey {
    case seconds, speed, grade, excess
    case speedSquared = "speed_squared"
    case speedGrade = "speed_grade"
    case gradeSquared = "grade_squared"
    case excessSpeed = "excess_speed"
    case excessGrade = "excess_grade"
  }

  public init() {}

  /// Adds an interval of running.
  @inlinable
  public mutating func add(
    seconds: Double, speedMPS: Double, grade steepness: Double, excessSPM: Double
  ) {
    let speeds = CadenceEstimate.speeds
    let grades = CadenceEstimate.grades
    let v =
      min(max(speedMPS, speeds.lowerBound), speeds.upperBound) - CadenceEstimate.middleSpeedMPS
    let g = min(max(steepness, grades.lowerBound), grades.upperBound)
    self.seconds += seconds
    speed += seconds * v
    grade += seconds * g
    speedSquared += seconds * v * v
    speedGrade += seconds * v * g
    gradeSquared += seconds * g * g
    excess += seconds * excessSPM
    excessSpeed += seconds * excessSPM * v
    excessGrade += seconds * excessSPM * g
  }
}

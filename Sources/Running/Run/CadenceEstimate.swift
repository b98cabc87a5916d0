/// Cadence from speed, grade and body height, for recordings without one and as the usual cadence.
public struct CadenceEstimate: Sendable {
  @usableFromInline let heightM: Double

  /// Running begins here where no cadence tells, m/s: the lower end of the load model's speeds.
  public static let slowestRunningMPS = 1.9
  /// The speeds that the formula of running covers, m/s.
  public static let speeds = slowestRunningMPS...7.0
  /// The grades that the formula covers, as fractions; steeper ones count as the edge.
  public static let grades = -0.1...0.1
  /// The speed that the formula's level belongs to, m/s.
  public static let middleSpeedMPS = 3.04

  /// Between runners of one height, steps a minute.
  ///
  /// De Ruiter et al. (2020) have 8 over all heights, of which height explains a quarter to two fifths,
  /// which leaves 6 to 7; runners elsewhere differ more (Burns et al. 2019: 155 to 203), so 7.5 is
  /// assumed.
  public static let runnerDeviationSPM = 7.5
  /// What 9 cm, the spread of heights among adults, come to where no height is told, steps a minute;
  /// assumed.
  public static let unknownHeightDeviationSPM = 5.4
  /// How far apart runners are in what a m/s adds, steps a minute; assumed.
  public static let speedSlopeDeviation = 1.5
  /// How far apart runners are in what a grade of 1 would add, steps a minute; assumed.
  public static let gradeSlopeDeviation = 30.0

  /// - Parameter heightCm: centimetres, 100 to 230.
  public init(heightCm: Double) { heightM = heightCm / 100 }

  /// Steps per minute at a speed in m/s, 0 to 7, and a grade as a fraction, 0 where it is not known.
  ///
  /// Running: 165 + 6 (v - 3.04) + 30 g - 60 (h - 1.75); level from de Ruiter et al. (2020), slope
  /// between theirs and Burns et al. (2019). That cadence rises with grade at one speed is from Padulo
  /// et al. (2012); by how much is assumed, and so is the size of the height term. Walking, below 1.9
  /// m/s: steps of 0.41 body heights, assumed.
  @inlinable
  public func cadenceSPM(atMPS speed: Double, grade: Double = 0) -> Double {
    if speed < Self.slowestRunningMPS { return 60 * speed / (0.41 * heightM) }
    let slope = min(max(grade, Self.grades.lowerBound), Self.grades.upperBound)
    return 165 + 6 * (min(speed, Self.speeds.upperBound) - Self.middleSpeedMPS) + 30 * slope
      - 60 * (heightM - 1.75)
  }
}

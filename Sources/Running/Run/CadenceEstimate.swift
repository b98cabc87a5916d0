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

  /// Steps a minute at the middle speed, on the level, of a runner of ``levelHeightM``.
  ///
  /// 168 of 256 watch users over 16 128 hours, 181 cm tall in the mean (van Oeveren et al. 2021), and one
  /// more for eight people's 2 749 recorded runs.
  public static let levelSPM = 169.0
  /// The height that the level belongs to, metres.
  @usableFromInline static let levelHeightM = 1.80
  /// What a metre of body height takes, steps a minute.
  ///
  /// Assumed, 30 to 70: correlations of -0.49 to -0.66 (de Ruiter et al. 2020) make it about 50, and 123 is
  /// printed of the elite (Burns et al. 2019).
  @usableFromInline static let perMetreOfHeight = 50.0

  /// Between runners of one height, steps a minute.
  ///
  /// De Ruiter et al. (2020) have 8 over all heights and Burns et al. (2019) 155 to 203; the means of eight
  /// people missed the formula by 5, their heights unknown. 8.5 leaves room for those who are not like them.
  public static let runnerDeviationSPM = 8.5
  /// What 9 cm, the spread of heights among adults, come to where no height is told, steps a minute;
  /// assumed.
  public static let unknownHeightDeviationSPM = 0.09 * perMetreOfHeight
  /// How far apart runners are in what a m/s adds, steps a minute: eight people's runs have 0.3 to 15.
  public static let speedSlopeDeviation = 5.0
  /// How far apart runners are in what a grade of 1 would add, steps a minute; assumed.
  public static let gradeSlopeDeviation = 30.0

  /// - Parameter heightCm: centimetres, 100 to 230.
  public init(heightCm: Double) { heightM = heightCm / 100 }

  /// Steps per minute at a speed in m/s, 0 to 7, and a grade as a fraction, 0 where it is not known.
  ///
  /// Running: 169 + 6 (v - 3.04) + 30 g - 50 (h - 1.80), its slope over speed that of van Oeveren et al.
  /// (2021), 6.01, between de Ruiter et al. (2020) and Burns et al. (2019). That cadence rises with grade
  /// at one speed is from Padulo et al. (2012); by how much is assumed, and so is the size of the height
  /// term. Walking, below 1.9 m/s: steps of 0.41 body heights, assumed.
  @inlinable
  public func cadenceSPM(atMPS speed: Double, grade: Double = 0) -> Double {
    if speed < Self.slowestRunningMPS { return 60 * speed / (0.41 * heightM) }
    let slope = min(max(grade, Self.grades.lowerBound), Self.grades.upperBound)
    return Self.levelSPM + 6 * (min(speed, Self.speeds.upperBound) - Self.middleSpeedMPS)
      + 30 * slope - Self.perMetreOfHeight * (heightM - Self.levelHeightM)
  }
}

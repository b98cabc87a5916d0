/// The body that runs.
public struct Runner: Sendable {
  /// Body mass, kilograms.
  public var mass: Double
  /// Metres.
  public var height: Double
  /// How far this person's cadence lies from that of others of the same height, steps a minute.
  public var cadenceOffset: Double
  /// How much the cadence rises with speed, steps a minute per m/s.
  public var cadenceSlope: Double
  /// Beats a minute.
  public var restingHeartRate: Double
  /// Beats a minute.
  public var maximalHeartRate: Double
  /// The speed on level ground at which the heart is at its maximum, m/s.
  public var maximalAerobicSpeed: Double

  public init(
    mass: Double, height: Double, cadenceOffset: Double, cadenceSlope: Double,
    restingHeartRate: Double, maximalHeartRate: Double, maximalAerobicSpeed: Double
  ) {
    self.mass = mass
    self.height = height
    self.cadenceOffset = cadenceOffset
    self.cadenceSlope = cadenceSlope
    self.restingHeartRate = restingHeartRate
    self.maximalHeartRate = maximalHeartRate
    self.maximalAerobicSpeed = maximalAerobicSpeed
  }

  /// The cadence of rested running on level ground, steps a minute.
  ///
  /// 169 at 3.04 m/s and 1.80 m: 256 watch users had 168 over 16 128 hours (van Oeveren et al., 2021), and eight
  /// people's 2 749 recorded runs lay higher still, for which one is added. Less for taller people and more at
  /// speed: the size of both is that of de Ruiter 2020 and Burns 2019.
  public func cadence(runningAt speed: Double) -> Double {
    169 - 55 * (height - 1.80) + cadenceSlope * (speed - 3.04) + cadenceOffset
  }

  /// The cadence of walking, steps a minute: about 113 at 1.5 m/s.
  public func cadence(walkingAt speed: Double) -> Double {
    113 + 28 * (speed - 1.5) - 20 * (height - 1.75)
  }

  /// How much faster or slower the same effort is on a slope, as a factor on level speed.
  public func ease(ofGrade grade: Double) -> Double {
    if grade >= 0 { return 1 / (1 + 3.4 * grade) }
    // Gentle descents are quick, steep ones are braked.
    return grade > -0.1 ? 1 - 1.1 * grade : max(0.6, 1.11 + 2.6 * (grade + 0.1))
  }
}

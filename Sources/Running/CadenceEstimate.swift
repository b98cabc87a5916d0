/// Cadence from speed and body height, for recordings without one and as the usual cadence.
public struct CadenceEstimate: Sendable {
  let heightM: Double

  /// Running begins here where no cadence tells, m/s: the lower end of the load model's speeds.
  public static let slowestRunningMPS = 1.9

  /// - Parameter heightCm: centimetres, 100 to 230.
  public init(heightCm: Double) { heightM = heightCm / 100 }

  /// Steps per minute at a speed in m/s, 0 to 7; the standard deviation between runners is near 8.
  ///
  /// Running: 165 + 6 (v - 3.04) - 60 (h - 1.75); level from de Ruiter et al. (2020), slope between
  /// theirs and Burns et al. (2019), size of the height term assumed. Walking, below 1.9 m/s: steps
  /// of 0.41 body heights, assumed.
  public func cadenceSPM(atMPS speed: Double) -> Double {
    if speed < Self.slowestRunningMPS { return 60 * speed / (0.41 * heightM) }
    return 165 + 6 * (min(speed, 7) - 3.04) - 60 * (heightM - 1.75)
  }
}

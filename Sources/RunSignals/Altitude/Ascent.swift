import Running

/// Metres climbed.
enum Ascent {
  /// Metres climbed, counting a climb only once it has risen `turnM` above the last low.
  static func metres(_ height: [Double], turnM: Double) -> Double {
    var sum = 0.0
    var low = Double.nan
    var high = Double.nan
    for value in height where !value.isNaN {
      if low.isNaN {
        low = value
        high = value
      } else if value > high {
        high = value
      } else if value < high - turnM {
        if high - low >= turnM { sum += high - low }
        low = value
        high = value
      } else if high - low < turnM, value < low {
        low = value
        high = value
      }
    }
    return high - low >= turnM ? sum + (high - low) : sum
  }

  /// How sure a climb is.
  ///
  /// Sizes from made-up runs: a barometer loses 2 to 8 % to short rises and drifts by some metres,
  /// satellites add 10 to 30 m on a plain and lose 3 to 15 % among hills. The bands hold the truth of
  /// seven to ten runs of ten, by the kind of ground.
  ///
  /// - Parameter most: what it may be as well, metres; the band reaches there.
  static func quality(_ metres: Double, isRough: Bool, most: Double = 0) -> Quality {
    isRough
      ? Quality(
        .estimated, low: max(0, metres * 0.95 - 20), high: max(most, metres * 1.15 + 3))
      : Quality(.measured, low: max(0, metres * 0.98 - 4), high: metres * 1.08 + 2)
  }
}

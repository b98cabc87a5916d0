extension RunFigures {
  /// Half width of the 10–90 % band of a distance that is known as a whole alone, as a share: ASSUMED, as
  /// watches that count by the swing of the arm, belts, and people who write down what they ran are commonly
  /// off by some percent.
  private static let laidOutShare = 0.1

  /// Widens the bands of a run that is known from laps, totals or somebody's word, where there is a
  /// distance and a time.
  public mutating func doubt(laidOutM metres: Double, movingS seconds: Double) {
    let share = Self.laidOutShare
    let pace = seconds / metres * 1_000
    quality[.distance] = Quality(.converted, around: metres, share: share)
    quality[.moving] = Quality(.converted, low: seconds, high: seconds)
    quality[.pace] = Quality(.converted, low: pace / (1 + share), high: pace / (1 - share))
    dose?.doubtShare = share
  }
}

/// Stretches without a point: the watch was paused or off, or it lost what was run.
enum Gaps {
  /// A gap is this many times the usual spacing of points; sparse recordings have long steps.
  static let factor = 5.0
  /// After a longer silence nobody knows whether the runner ran on, seconds.
  static let longestRunOnS = 180.0

  /// Or so many times the spacing that one in twenty exceeds, where a watch chose its points: on straight
  /// and even ways it leaves many out.
  private static let factorOfLongest = 2.0
  /// A watch that writes more often than this chose nothing, seconds.
  private static let choosesFromS = 3.0

  /// The median spacing of points, seconds; 0 where there are too few.
  static func usualSpacingS(_ time: [Double]) -> Double { spacings(time).median() ?? 0 }

  /// What is more than any usual spacing of points, seconds.
  static func thresholdS(_ time: [Double]) -> Double {
    let spacings = spacings(time)
    let usualS = spacings.median() ?? 0
    guard usualS > choosesFromS else { return factor * usualS }
    let longestS = spacings.sorted()[(spacings.count - 1) * 19 / 20]
    return max(factor * usualS, min(longestRunOnS, factorOfLongest * longestS))
  }

  private static func spacings(_ time: [Double]) -> [Double] {
    var intervals = EvenSample<Double>()
    for index in time.indices.dropFirst() { intervals.add(time[index] - time[index - 1]) }
    return intervals.values
  }

  /// Whether two neighbouring points between `from` and `to` are more than `gapS` apart.
  static func hasGap(_ time: [Double], _ from: Int, _ to: Int, _ gapS: Double) -> Bool {
    (from..<to).contains { time[$0 + 1] - time[$0] > gapS }
  }

  /// Whether so many metres over a gap show that the runner ran on.
  ///
  /// They do from half to twice of what the pace before would give; who waits or is driven makes neither.
  static func ranOn(_ metres: Double, _ elapsed: Double, paceMPS: Double) -> Bool {
    let expected = paceMPS * elapsed
    return elapsed <= longestRunOnS && metres >= expected / 2 && metres <= expected * 2
      && paceMPS >= RunnerLimits.standingMPS
  }
}

/// Stretches without a point: the watch was paused or off.
enum Gaps {
  /// Five times the usual spacing of points, seconds; sparse recordings have long steps and no gaps.
  static func thresholdS(_ time: [Double]) -> Double {
    var intervals = EvenSample<Double>()
    for index in time.indices.dropFirst() { intervals.add(time[index] - time[index - 1]) }
    return 5 * (intervals.values.median() ?? 0)
  }

  /// Whether two neighbouring points between `from` and `to` are more than `gapS` apart.
  static func hasGap(_ time: [Double], _ from: Int, _ to: Int, _ gapS: Double) -> Bool {
    (from..<to).contains { time[$0 + 1] - time[$0] > gapS }
  }
}

/// Bounds of what a runner does, shared by the signals.
enum RunnerLimits {
  /// Faster than anybody has run, m/s; the fastest sprint on record peaks near 12.4.
  static let fastestMPS = 12.5
  /// Slower over ten seconds is standing, m/s.
  static let standingMPS = 0.5
  /// Steps per minute above which no feet move.
  static let highestCadenceSPM = 300.0
}

extension Array where Element: BinaryFloatingPoint {
  /// The middle value of what is a number; the mean of two middles; `nil` where there is none.
  func median() -> Double? {
    let sorted = filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    let upper = Double(sorted[sorted.count / 2])
    return sorted.count % 2 == 1 ? upper : (upper + Double(sorted[sorted.count / 2 - 1])) / 2
  }
}

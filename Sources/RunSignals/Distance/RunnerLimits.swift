/// Bounds of what a runner does, shared by the signals.
enum RunnerLimits {
  /// Faster than anybody has run, m/s; the fastest sprint on record peaks near 12.4.
  static let fastestMPS = 12.5
  /// Of a whole run, standing included, m/s; anything else is in other units, or not run.
  static let speeds = 0.3...12.0
  /// Slower over ten seconds is standing, m/s.
  static let standingMPS = 0.5
  /// Steps per minute above which no feet move.
  static let highestCadenceSPM = 300.0
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What anybody runs, whoever it is.
package enum RunnerSpeeds {
  /// Means over whole runs, standing included, m/s, assumed; anything else is in other units, or not run.
  package static let ofWholeRuns = 0.3...12.0

  /// The same of what is surely a run, not in a unit next to its own.
  package static let ofRuns = 1.2...7.0

  /// About the best that anybody has held for `seconds`, m/s: fits the records from 1500 m (7.28 m/s) to
  /// the marathon (5.83 m/s) within 2 %.
  ///
  /// Source: World Athletics' lists of 2025.
  package static func bestMPS(over seconds: Double) -> Double {
    10.15 * pow(max(60, seconds), -0.0624)
  }
}

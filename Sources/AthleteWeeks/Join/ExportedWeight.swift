/// One weight in exports of different units.
enum ExportedWeight {
  /// Whether one of two weights in kilograms is the other after it was shown in pounds and rounded, or
  /// was logged in pounds and shown in kilograms.
  ///
  /// One must be a round number of kilograms and the other of pounds: two round numbers of kilograms
  /// are two weights, however near. They may differ by half of the last digit that either shows.
  static func isSame(_ one: Double, _ other: Double) -> Bool {
    if abs(one - other) < 0.006 { return true }
    return isConverted(kilograms: one, pounds: other) || isConverted(kilograms: other, pounds: one)
  }

  private static let poundKg = 0.453_592_37

  private static func isConverted(kilograms: Double, pounds: Double) -> Bool {
    guard step(pounds) == nil, let stepKg = step(kilograms), let stepLb = step(pounds / poundKg)
    else { return false }
    return abs(kilograms - pounds) <= max(stepKg, stepLb * poundKg) / 2 + 1e-9
  }

  /// The last digit that a number shows, of at most two decimals.
  private static func step(_ number: Double) -> Double? {
    [1, 0.1, 0.01].first { step in
      abs(number / step - (number / step).rounded()) < 1e-6 / step
    }
  }
}

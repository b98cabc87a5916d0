import Running

/// Whether a figure drifted between two stretches of a run, from its mean of every minute.
enum MinuteMeans {
  /// Minutes that each stretch must have.
  static let fewest = 10

  /// The change from one stretch to the other as a share, with the band that a lasting change lies in
  /// four times of five.
  ///
  /// Minutes that follow each other are alike, so they tell less than as many minutes drawn at
  /// random: the variance of a mean of n is taken for s²/n · (1 + r)/(1 − r), as where each minute
  /// depends on the one before alone, with r the likeness of neighbours over both stretches. What so
  /// few minutes show of r is too little by some (1 + 3r)/n, which is added; r is held to 0 to 0.85.
  /// The tests hold this against drawn minutes. `doubt` is a share by which the change may be off for
  /// reasons other than chance. `nil` where minutes are few.
  static func change(from first: [Double], to second: [Double], doubt: Double = 0) -> Banded? {
    guard first.count >= fewest, second.count >= fewest else { return nil }
    let means = (mean(first), mean(second))
    guard means.0 > 0, means.1 > 0 else { return nil }
    let counts = (Double(first.count), Double(second.count))
    let (squaresA, productsA) = scatter(first, around: means.0)
    let (squaresB, productsB) = scatter(second, around: means.1)
    let squares = squaresA + squaresB
    let likeness = squares > 0 ? (productsA + productsB) / squares : 0
    let unbiased = likeness + (1 + 3 * likeness) / ((counts.0 + counts.1) / 2)
    let r = max(0, min(0.85, unbiased))
    let variance = squares / (counts.0 + counts.1 - 2)
    let ofMeans = variance * (1 + r) / (1 - r) * (1 / counts.0 + 1 / counts.1)
    // A tenth of a normal distribution lies beyond 1.2816 standard deviations to either side.
    let half = 1.2816 * (ofMeans + doubt * doubt).squareRoot()
    let ratio = means.1 / means.0
    return Banded(
      central: ratio - 1, low: ratio * (1 - half) - 1, high: ratio * (1 + half) - 1)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// Sums of squares, and of products of neighbours, of what each value is off the mean, as shares.
  private static func scatter(
    _ values: [Double], around mean: Double
  ) -> (squares: Double, products: Double) {
    var (squares, products, before) = (0.0, 0.0, 0.0)
    for value in values {
      let off = value / mean - 1
      squares += off * off
      products += off * before
      before = off
    }
    return (squares, products)
  }
}

/// Weights in bins of equal width, summed up over runs.
struct Bins {
  private var weights: [Double] = []

  /// Adds the weights of bins in a row, the first of which is `first`.
  mutating func add(_ added: [Double], first: Int) {
    let missing = first + added.count - weights.count
    if missing > 0 { weights += Array(repeating: 0, count: missing) }
    for (index, weight) in added.enumerated() { weights[first + index] += weight }
  }

  /// Where `share` of the weight, 0 to 1, lies below, in widths of a bin; `nil` without weight.
  ///
  /// Within a bin the weight is taken for spread evenly.
  func quantile(_ share: Double) -> Double? {
    let wanted = weights.reduce(0, +) * share
    var below = 0.0
    for (bin, weight) in weights.enumerated() {
      if weight > 0, below + weight >= wanted { return Double(bin) + (wanted - below) / weight }
      below += weight
    }
    return nil
  }
}

/// Amounts in bins of one width that begin at zero, such as metres by speed.
struct Bins {
  private var amounts: [Double] = []

  /// Adds `added` to the bins from `first` on.
  mutating func add(_ added: [Double], from first: Int) {
    let missing = first + added.count - amounts.count
    if missing > 0 { amounts += Array(repeating: 0, count: missing) }
    for (index, amount) in added.enumerated() { amounts[first + index] += amount }
  }

  /// Below which `share` of all amounts lies, in bins, as if each were filled evenly; `nil` where there
  /// is nothing.
  func percentile(_ share: Double) -> Double? {
    let wanted = amounts.reduce(0, +) * share
    var below = 0.0
    for (bin, amount) in amounts.enumerated() {
      if amount > 0, below + amount >= wanted { return Double(bin) + (wanted - below) / amount }
      below += amount
    }
    return nil
  }
}

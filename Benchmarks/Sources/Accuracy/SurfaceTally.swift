import Running
import SyntheticAthletes

/// Metres of made-up runs whose ground is known, by what was said of them.
struct SurfaceTally {
  /// By the true surface and the one that was told.
  private(set) var metres: [Surface: [Surface: Double]] = [:]
  /// By tenths of the stated confidence: metres, those told rightly, and the sum of confidences.
  private(set) var bins = [Bin](repeating: Bin(), count: 10)

  struct Bin {
    var metres = 0.0
    var right = 0.0
    /// Metres times confidence.
    var claimed = 0.0
  }

  mutating func add(_ truth: Surface, told: Surface, confidence: Double, metres: Double) {
    self.metres[truth, default: [:]][told, default: 0] += metres
    // Nothing is claimed of what is not told.
    guard told != .unknown else { return }
    let bin = min(bins.count - 1, Int(confidence * Double(bins.count)))
    bins[bin].metres += metres
    bins[bin].right += truth == told ? metres : 0
    bins[bin].claimed += metres * confidence
  }

  static func + (one: SurfaceTally, other: SurfaceTally) -> SurfaceTally {
    var sum = one
    for (truth, row) in other.metres {
      for (told, metres) in row { sum.metres[truth, default: [:]][told, default: 0] += metres }
    }
    for index in sum.bins.indices {
      sum.bins[index].metres += other.bins[index].metres
      sum.bins[index].right += other.bins[index].right
      sum.bins[index].claimed += other.bins[index].claimed
    }
    return sum
  }

  /// Metres in all.
  var whole: Double { metres.values.joined().reduce(0) { $0 + $1.value } }
  /// Of all metres the share that was told rightly.
  var right: Double? {
    whole > 0 ? metres.reduce(0) { $0 + ($1.value[$1.key] ?? 0) } / whole : nil
  }

  /// Metres truly on a surface.
  func truly(_ surface: Surface) -> Double { metres[surface]?.values.reduce(0, +) ?? 0 }

  /// The harmonic mean of the shares found and rightly claimed; `nil` where nobody ran on it.
  func f1(_ surface: Surface) -> Double? {
    let truly = truly(surface)
    guard truly > 0 else { return nil }
    let told = metres.values.reduce(0) { $0 + ($1[surface] ?? 0) }
    return 2 * (metres[surface]?[surface] ?? 0) / (truly + told)
  }

  /// The mean distance of what is claimed from what is right, over bins by their metres.
  var calibrationError: Double? {
    let told = bins.reduce(0) { $0 + $1.metres }
    return told > 0 ? bins.reduce(0) { $0 + abs($1.claimed - $1.right) } / told : nil
  }
}

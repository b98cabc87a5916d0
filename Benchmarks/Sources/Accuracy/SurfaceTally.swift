import Running
import SyntheticAthletes

/// Metres of made-up runs whose ground is known, by what was said of them.
struct SurfaceTally {
  /// By the true surface and the one that was told.
  private(set) var metres: [Surface: [Surface: Double]] = [:]
  /// By the true surface and tenths of the stated confidence.
  private var bins: [Surface: [Bin]] = [:]
  static let tenths = 0..<10

  struct Bin {
    var metres = 0.0
    /// Those told rightly.
    var right = 0.0
    /// Metres times confidence.
    var claimed = 0.0

    mutating func add(_ other: Bin, weight: Double = 1) {
      metres += weight * other.metres
      right += weight * other.right
      claimed += weight * other.claimed
    }
  }

  mutating func add(_ truth: Surface, told: Surface, confidence: Double, metres: Double) {
    self.metres[truth, default: [:]][told, default: 0] += metres
    // Nothing is claimed of what is not told.
    guard told != .unknown else { return }
    let tenth = min(Self.tenths.upperBound - 1, Int(confidence * Double(Self.tenths.count)))
    bins[truth, default: Self.tenths.map { _ in Bin() }][tenth].add(
      Bin(metres: metres, right: truth == told ? metres : 0, claimed: metres * confidence))
  }

  static func + (one: SurfaceTally, other: SurfaceTally) -> SurfaceTally {
    var sum = one
    for (truth, row) in other.metres {
      for (told, metres) in row { sum.metres[truth, default: [:]][told, default: 0] += metres }
    }
    for (truth, row) in other.bins {
      for tenth in tenths {
        sum.bins[truth, default: tenths.map { _ in Bin() }][tenth].add(row[tenth])
      }
    }
    return sum
  }

  /// By tenths of the stated confidence, the metres of each surface counted so that it makes up `shares` of all;
  /// as they are without.
  func bins(weighedTo shares: [Surface: Double]? = nil) -> [Bin] {
    var sums = Self.tenths.map { _ in Bin() }
    for (truth, row) in bins {
      let weight = shares.map { whole * ($0[truth] ?? 0) / truly(truth) } ?? 1
      for tenth in Self.tenths { sums[tenth].add(row[tenth], weight: weight) }
    }
    return sums
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

  /// The mean distance of what is claimed from what is right, over tenths by their metres.
  static func calibrationError(_ bins: [Bin]) -> Double? {
    let told = bins.reduce(0) { $0 + $1.metres }
    return told > 0 ? bins.reduce(0) { $0 + abs($1.claimed - $1.right) } / told : nil
  }
}

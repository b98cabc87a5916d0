/// A figure with the 10th and 90th percentile that the model's uncertain factors give.
public struct Banded: Codable, Sendable, Hashable {
  public var central: Double
  public var low: Double
  public var high: Double

  /// From the middle of a normal spread to its 90th percentile, in standard deviations.
  public static let ninthTenth = 1.2816

  public init(central: Double, low: Double, high: Double) {
    self.central = central
    self.low = low
    self.high = high
  }

  /// The central value with the 10th and 90th percentile of `draws`, which must not be empty.
  public init(central: Double, draws: [Double]) {
    var draws = draws
    let low = draws.select(Percentile.index(0.1, of: draws.count))
    let high = draws.select(Percentile.index(0.9, of: draws.count))
    self.init(central: central, low: low, high: high)
  }
}

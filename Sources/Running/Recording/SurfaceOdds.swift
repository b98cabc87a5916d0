/// How likely each surface is beside the others: odds while witnesses are heard, chances that add up to 1
/// when all have been.
///
/// In records a surface of less than a thousandth is left out.
public struct SurfaceOdds: Sendable, Equatable {
  /// In the order of `Surface.known`; the last two places are 0.
  private var values: SIMD8<Double>

  /// Every surface as likely as any other.
  public static let even = SurfaceOdds { _ in 1 }

  /// - Parameter odds: of each surface, 0 and more.
  public init(_ odds: (Surface) -> Double) {
    values = .zero
    for surface in Surface.known { values[surface.index] = odds(surface) }
  }

  /// One surface, for sure.
  public init(certain surface: Surface) { self.init { $0 == surface ? 1 : 0 } }

  /// Some surfaces `times` as likely as what a road would be.
  public init(_ times: [Surface: Double]) { self.init { times[$0] ?? 1 } }

  /// 0 for an unknown surface.
  public subscript(surface: Surface) -> Double {
    values[surface.index]
  }

  public static func * (left: SurfaceOdds, right: SurfaceOdds) -> SurfaceOdds {
    SurfaceOdds(values: left.values * right.values)
  }

  /// The sum of both, the other as often as `weight` says.
  public mutating func add(_ other: SurfaceOdds, weight: Double) {
    values += other.values * weight
  }

  /// The same odds, adding up to 1; even ones where nothing is likely at all.
  public var chances: SurfaceOdds {
    let sum = values.sum()
    guard sum > 0, sum.isFinite else {
      return SurfaceOdds { _ in 1 / Double(Surface.known.count) }
    }
    return SurfaceOdds(values: values / sum)
  }

  /// The first of the likeliest.
  public var likeliest: Surface { Surface.known.max { self[$0] < self[$1] } ?? .unknown }

  /// To thousandths, as a record keeps them.
  public var rounded: SurfaceOdds { SurfaceOdds { (self[$0] * 1_000).rounded() / 1_000 } }

  private init(values: SIMD8<Double>) { self.values = values }
}

extension SurfaceOdds: Codable {
  public init(from decoder: any Decoder) throws {
    let odds = try decoder.singleValueContainer().decode([String: Double].self)
    self.init { odds[$0.rawValue] ?? 0 }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(
        uniqueKeysWithValues: Surface.known.filter { self[$0] > 0 }
          .map { ($0.rawValue, self[$0]) }))
  }
}

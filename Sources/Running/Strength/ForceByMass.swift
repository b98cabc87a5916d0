/// What the force of a set on the Achilles tendon comes to once the body's mass is known.
public struct ForceByMass: Codable, Sendable, Hashable {
  /// By the body's own weight, BW.
  public var bodyBW: Banded
  /// By what is lifted besides, BW times the kilograms of the body.
  public var loadBWKg: Banded

  private enum CodingKeys: String, CodingKey {
    case bodyBW = "body_bw"
    case loadBWKg = "load_bw_kg"
  }

  /// - Parameter peakBW: the force at a mass, which falls from one to an endless one by the load alone.
  public init(_ peakBW: (_ massKg: Double) -> Banded) {
    bodyBW = peakBW(.infinity)
    let one = peakBW(1)
    loadBWKg = Banded(
      central: one.central - bodyBW.central, low: one.low - bodyBW.low,
      high: one.high - bodyBW.high)
  }

  /// The peak force in BW of somebody of `massKg`.
  public func peakBW(massKg: Double) -> Banded {
    func force(_ end: KeyPath<Banded, Double>) -> Double {
      bodyBW[keyPath: end] + loadBWKg[keyPath: end] / massKg
    }
    return Banded(central: force(\.central), low: force(\.low), high: force(\.high))
  }
}

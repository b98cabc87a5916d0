import Testing

@testable import RunSignals

@Suite("Lengths on the ellipsoid")
struct GeodesyTests {
  /// Two positions and the metres of the geodesic between them on WGS 84 by Karney's algorithm:
  /// geographiclib 2.0 for Python, `Geodesic.WGS84.Inverse(…)["s12"]`.
  static let known: [(a: (Double, Double), b: (Double, Double), metres: Double)] = [
    ((0, 0), (0, 0.01), 1_113.1949), ((0, 0), (0.01, 0), 1_105.7428),
    ((52.48, 13.39), (52.481, 13.392), 175.6302), ((52.48, 13.39), (52.52, 13.5), 8_695.6775),
    ((41.76, 12.71), (41.7601, 12.7101), 13.8752), ((-33.9, 18.4), (-33.95, 18.5), 10_782.3047),
    ((69.65, 18.95), (69.7, 19.1), 8_059.2379), ((80, 20), (80.05, 20.2), 6_792.627),
    ((0, 179.999), (0.001, -179.999), 248.5856),
    ((-17.5, -179.995), (-17.502, 179.996), 981.0859), ((90, 0), (89.99, 0), 1_116.9398),
  ]

  @Test("Lengths agree with geodesics to 1 in 100,000", arguments: known)
  func againstGeodesics(a: (Double, Double), b: (Double, Double), metres: Double) {
    let found = Geodesy.distanceM(a.0, a.1, b.0, b.1)
    #expect(abs(found / metres - 1) < 1e-5 || abs(found - metres) < 1e-3)
    #expect(Geodesy.distanceM(b.0, b.1, a.0, a.1) == found)
  }

  @Test("Within sight of the pole lengths stay finite and of the right size")
  func pole() {
    // 1,946.9533 m by geographiclib 2.0.
    #expect(abs(Geodesy.distanceM(89.9, 0, 89.9, 10) / 1_946.9533 - 1) < 2e-3)
    #expect(Geodesy.distanceM(90, 0, 90, 120).isFinite)
    #expect(Geodesy.distanceM(-90, 0, -90, 120) < 1e-3)
  }

  @Test("A place is no way from itself")
  func nowhere() {
    #expect(Geodesy.distanceM(48, 11, 48, 11) == 0)
    #expect(Geodesy.distanceM(0, 180, 0, -180) == 0)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Distances on the WGS 84 ellipsoid between points a few kilometres apart.
enum Geodesy {
  private static let equatorialRadiusM = 6_378_137.0
  private static let eccentricitySquared = 6.694_379_990_14e-3

  /// Metres between two positions in degrees.
  ///
  /// The chord on the radii of curvature at the mean latitude; up to 80° of latitude and 10 km the
  /// error stays below 1 in 100,000 (Bowring, 1981, gives the short-line theory).
  static func distanceM(
    _ latitudeA: Double, _ longitudeA: Double, _ latitudeB: Double, _ longitudeB: Double
  ) -> Double {
    let (eastM, northM) = metresPerDegree(at: (latitudeA + latitudeB) / 2)
    var east = longitudeB - longitudeA
    if east > 180 { east -= 360 } else if east < -180 { east += 360 }
    let x = east * eastM
    let y = (latitudeB - latitudeA) * northM
    return (x * x + y * y).squareRoot()
  }

  /// Metres of a degree of longitude and of latitude at a latitude in degrees.
  static func metresPerDegree(at latitude: Double) -> (east: Double, north: Double) {
    let radians = Double.pi / 180
    let sine = sin(latitude * radians)
    let w = 1 - eccentricitySquared * sine * sine
    let meridian = equatorialRadiusM * (1 - eccentricitySquared) / (w * w.squareRoot())
    let normal = equatorialRadiusM / w.squareRoot()
    return (radians * normal * (1 - sine * sine).squareRoot(), radians * meridian)
  }
}

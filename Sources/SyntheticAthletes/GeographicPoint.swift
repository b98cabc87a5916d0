import Foundation

/// A place on the WGS 84 ellipsoid, in degrees.
public struct GeographicPoint: Sendable, Equatable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The place some metres east and north of here; good to a thousandth over ten kilometres.
  public func moved(east: Double, north: Double) -> GeographicPoint {
    let equator = 6_378_137.0
    let flattening = 1 / 298.257_223_563
    let eccentricity = flattening * (2 - flattening)
    let radians = Double.pi / 180
    let middle = (latitude + north / 222_000) * radians
    let bend = 1 - eccentricity * sin(middle) * sin(middle)
    let meridian = equator * (1 - eccentricity) / (bend * bend.squareRoot())
    let there = latitude + north / meridian / radians
    let parallel = equator / bend.squareRoot() * cos(there * radians)
    return GeographicPoint(
      latitude: there, longitude: longitude + east / parallel / radians)
  }
}

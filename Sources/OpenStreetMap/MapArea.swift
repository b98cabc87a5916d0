/// A box on the earth, in units of 1e-7 degrees, its edges included.
package struct MapArea: Sendable, Equatable, BitwiseCopyable {
  package var south: Int32
  package var west: Int32
  package var north: Int32
  package var east: Int32

  package init(south: Int32, west: Int32, north: Int32, east: Int32) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  /// A box in degrees; `nil` for one that does not lie on earth or is turned over.
  init?(degreesSouth south: Double, west: Double, north: Double, east: Double) {
    guard let south = FixedDegrees.latitude(south), let north = FixedDegrees.latitude(north),
      let west = FixedDegrees.longitude(west), let east = FixedDegrees.longitude(east),
      south <= north, west <= east
    else { return nil }
    self.init(south: south, west: west, north: north, east: east)
  }

  func contains(_ place: MapPlace) -> Bool {
    Double(south) <= place.latitude && place.latitude <= Double(north)
      && Double(west) <= place.longitude && place.longitude <= Double(east)
  }

  /// Whether the boxes have a place in common.
  @inline(__always)
  func meets(_ other: MapArea) -> Bool {
    south <= other.north && other.south <= north && west <= other.east && other.west <= east
  }

  /// Whether the box around two vertices and this one have a place in common.
  @inline(__always)
  func meets(_ one: MapVertex, _ other: MapVertex) -> Bool {
    min(one.latitude, other.latitude) <= north && max(one.latitude, other.latitude) >= south
      && min(one.longitude, other.longitude) <= east && max(one.longitude, other.longitude) >= west
  }

  /// The box around two places.
  init(_ one: MapPlace, _ other: MapPlace) {
    // Beyond the date line there is no map.
    func fixed(_ value: Double) -> Int32 {
      Int32(min(max(value, Self.span.lowerBound), Self.span.upperBound))
    }
    south = fixed(min(one.latitude, other.latitude).rounded(.down))
    north = fixed(max(one.latitude, other.latitude).rounded(.up))
    west = fixed(min(one.longitude, other.longitude).rounded(.down))
    east = fixed(max(one.longitude, other.longitude).rounded(.up))
  }

  private static let span = Double(Int32.min)...Double(Int32.max)

  /// The box grown so that it holds another.
  mutating func formUnion(_ other: MapArea) {
    south = min(south, other.south)
    north = max(north, other.north)
    west = min(west, other.west)
    east = max(east, other.east)
  }
}

/// Degrees as the map counts them.
enum FixedDegrees {
  static let perDegree = 1e7

  /// `nil` for what is no place on earth.
  static func latitude(_ degrees: Double) -> Int32? { fixed(degrees, limit: 90) }
  static func longitude(_ degrees: Double) -> Int32? { fixed(degrees, limit: 180) }

  private static func fixed(_ degrees: Double, limit: Double) -> Int32? {
    // Also false for NaN.
    guard abs(degrees) <= limit else { return nil }
    return Int32((degrees * perDegree).rounded())
  }
}

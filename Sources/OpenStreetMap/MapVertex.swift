#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A point of a way, as it lies in the index.
struct MapVertex {
  /// Units of 1e-7 degrees; the lowest number where the node is not in the extract.
  var latitude = Int32.min
  var longitude = Int32.min
  /// The same for all vertices that are one node; 0 where there is one only.
  var junction: UInt32 = 0
  /// Metres along the way.
  var alongM: Float = 0

  var hasPlace: Bool { latitude != .min }

  var place: MapPlace { MapPlace(latitude: Double(latitude), longitude: Double(longitude)) }

}

/// A place between the points of the map, in units of 1e-7 degrees.
struct MapPlace {
  var latitude: Double
  var longitude: Double

  /// The place that lies a share of the way to another.
  func toward(_ other: MapPlace, _ share: Double) -> MapPlace {
    MapPlace(
      latitude: latitude + (other.latitude - latitude) * share,
      longitude: longitude + (other.longitude - longitude) * share)
  }

  /// Metres as the crow flies, exact enough between the points of a way.
  func distanceM(to other: MapPlace) -> Double {
    let north = other.latitude - latitude
    let middle = (latitude + other.latitude) / 2 / FixedDegrees.perDegree
    let east = (other.longitude - longitude) * cos(middle * .pi / 180)
    return (north * north + east * east).squareRoot() * MapCell.metresPerUnit
  }
}

/// A way as it lies in the index: its vertices go on to those of the next.
struct MapWay {
  var firstVertex: UInt32
  var tagClass: UInt32
}

/// Segments of a way in a row that come near a cell.
struct MapStrip {
  var way: UInt32
  /// The first and the last vertex, among those of all ways.
  var first: UInt32
  var last: UInt32
}

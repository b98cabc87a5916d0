#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far the positions of a recording lie apart, which tells whether they went anywhere at all.
package enum PositionExtent {
  /// Indoors positions wander within some ten metres; the smallest track lies further apart.
  package static let leastM = 60.0
  /// So many times their extent is counted by a belt or a foot pod while positions only wander.
  package static let mostTimes = 10.0

  /// Whether positions can judge a count of so many metres: who ran a way so long within so little
  /// ground ran on the spot.
  package static func canJudge(_ track: Track, metres: Double) -> Bool {
    let extent = diagonalM(track)
    return extent >= leastM || metres <= mostTimes * extent
  }

  /// Metres from corner to corner of the ground that holds all positions; 0 without any.
  package static func diagonalM(_ track: Track) -> Double {
    var (south, north, west, east) = (
      Double.infinity, -Double.infinity, Double.infinity, -Double.infinity
    )
    for (latitude, longitude) in zip(track.latitude, track.longitude) where !latitude.isNaN {
      (south, north) = (min(south, latitude), max(north, latitude))
      (west, east) = (min(west, longitude), max(east, longitude))
    }
    guard south <= north else { return 0 }
    // Near enough: the limits above are no finer.
    let (x, y) = ((east - west) * cos(south * .pi / 180), north - south)
    return (x * x + y * y).squareRoot() * 111_200
  }
}

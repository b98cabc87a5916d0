import Running

/// How far the positions of a recording lie apart, which tells whether they went anywhere at all.
enum PositionExtent {
  /// Indoors positions wander within some ten metres; the smallest track lies further apart.
  static let leastM = 60.0
  /// So many times their extent is counted by a belt or a foot pod while positions only wander.
  static let mostTimes = 10.0

  /// Whether positions can judge a count of so many metres: who ran a way so long within so little
  /// ground ran on the spot.
  static func canJudge(_ track: Track, metres: Double) -> Bool {
    let extent = diagonalM(track)
    return extent >= leastM || metres <= mostTimes * extent
  }

  /// Metres from corner to corner of the ground that holds all positions; 0 without any.
  static func diagonalM(_ track: Track) -> Double {
    var (south, north, west, east) = (
      Double.infinity, -Double.infinity, Double.infinity, -Double.infinity
    )
    for (latitude, longitude) in zip(track.latitude, track.longitude) where !latitude.isNaN {
      (south, north) = (min(south, latitude), max(north, latitude))
      (west, east) = (min(west, longitude), max(east, longitude))
    }
    return south <= north ? Geodesy.distanceM(south, west, north, east) : 0
  }
}

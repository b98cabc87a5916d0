import Running

/// Running on the spot, as on a treadmill, beside positions that only stand still or wander about the place.
///
/// Tried on 96 made-up belts, positions wandering by 3 to 40 m with a memory of 10 to 300 s, and on rounds,
/// figures of eight and shuttles of 7 to 100 m and on a track, whose counts are right or a fifth off.
enum OnTheSpot {
  /// Of the count, what positions are off by and may still judge it.
  private static let agrees = 0.1
  /// Seconds between positions whose turns are looked at: over less, smoothed ones go on as they went.
  private static let overS = 6.0
  /// The mean square of the sines of turns, ±1 beyond a right angle, from which a way is aimless: wandering
  /// makes 0.46 to 0.85, a track 0.15.
  private static let aimless = 0.45
  /// Of it, what turns one way as the turn before did: wandering makes a quarter at most, rounds nearly all.
  private static let oneWay = 0.4
  /// How broad the ground of wandering positions is for its length: shuttles of 20 m make 0.44 at most.
  private static let round = 0.45

  /// Whether positions go nowhere while so many metres were counted or, of no count, steps taken.
  static func isOne(_ track: Track, _ path: PathLength, countedM: Double?) -> Bool {
    let extent = PositionExtent.diagonalM(track)
    guard track.latitude.count(where: { !$0.isNaN }) * 10 >= track.count * 9,
      let metres = countedM ?? StepLength.leastM(track),
      metres > PositionExtent.mostTimes * extent, let ran = path.distanceM.last
    else { return false }
    // Sparse positions of a way so small show nothing of it.
    if ran == 0 || path.isSparse { return ran == 0 }
    guard !path.goesStraight, extent >= PositionExtent.leastM || isRound(track)
    else { return false }
    // Of steps only the shortest length is known, which half of the way is well below.
    return ran * 2 <= metres
      || countedM != nil && abs(metres / ran - 1) > agrees && isAimless(track)
  }

  /// Whether the way turns at random, not for something like rounds.
  private static func isAimless(_ track: Track) -> Bool {
    var (squares, products, lengths) = (0.0, 0.0, 0.0)
    var last: Int?
    var before = (east: 0.0, north: 0.0, lengthM: 0.0, turn: 0.0)
    for index in track.time.indices where !track.latitude[index].isNaN {
      guard let from = last else {
        last = index
        continue
      }
      guard track.time[index] - track.time[from] >= overS else { continue }
      let (east, north) = step(track, from, index)
      let lengthM = (east * east + north * north).squareRoot()
      let scale = before.lengthM * lengthM
      let across = before.east * north - before.north * east
      let isAhead = before.east * east + before.north * north > 0
      let turn = scale == 0 ? 0 : isAhead ? across / scale : across > 0 ? 1 : -1
      squares += lengthM * turn * turn
      products += lengthM * turn * before.turn
      lengths += lengthM
      before = (east, north, lengthM, turn)
      last = index
    }
    return squares > aimless * lengths && products < oneWay * squares
  }

  /// Whether positions lie about their middle to all sides.
  private static func isRound(_ track: Track) -> Bool {
    guard let origin = track.latitude.firstIndex(where: { !$0.isNaN }) else { return false }
    var sums = (count: 0.0, x: 0.0, y: 0.0, xx: 0.0, yy: 0.0, xy: 0.0)
    for index in track.latitude.indices where !track.latitude[index].isNaN {
      let (x, y) = step(track, origin, index)
      sums = (
        sums.count + 1, sums.x + x, sums.y + y, sums.xx + x * x, sums.yy + y * y, sums.xy + x * y
      )
    }
    let (x, y) = (sums.x / sums.count, sums.y / sums.count)
    let (xx, yy) = (sums.xx / sums.count - x * x, sums.yy / sums.count - y * y)
    let xy = sums.xy / sums.count - x * y
    // The variances along and across the line that fits them best.
    let apart = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
    return (xx + yy) / 2 - apart >= round * round * ((xx + yy) / 2 + apart)
  }

  /// Metres east and north from one known position to another.
  private static func step(
    _ track: Track, _ from: Int, _ to: Int
  ) -> (east: Double, north: Double) {
    let scale = Geodesy.metresPerDegree(at: track.latitude[from])
    return (
      (track.longitude[to] - track.longitude[from]) * scale.east,
      (track.latitude[to] - track.latitude[from]) * scale.north
    )
  }
}

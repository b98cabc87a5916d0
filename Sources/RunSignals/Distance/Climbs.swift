import Running

/// Steep climbs and descents so slow that they look like standing: rising counts as way.
enum Climbs {
  /// Altitude by satellites wanders by less while a runner stands, metres: four times the 2.2 m of
  /// made-up watches, whose size is assumed.
  private static let leastM = 10.0
  /// Slower than 300 m an hour nobody calls it a climb; faster than the best of races up a mountain
  /// (1,000 m in 29 min, the record of the vertical kilometre) it is a fault of altitude.
  private static let climbingMPS = 0.083...0.6

  /// Rise over the straight way: what is gentler is no slower than a walk, what is steeper is climbed with
  /// the hands, or stands while altitude wanders.
  private static let steepness = 0.1...1.0

  /// Puts back into `moving` what was found standing while it rose or fell so far.
  static func putBack(into moving: inout [Bool], _ track: Track, gapS: Double) {
    guard !track.altitudeM.isEmpty else { return }
    let time = track.time
    var index = 1
    while index < moving.count {
      let from = index - 1
      while index < moving.count, !moving[index], time[index] - time[index - 1] <= gapS {
        index += 1
      }
      let to = index - 1
      guard to > from else {
        index += 1
        continue
      }
      let roseM = abs(Double(track.altitudeM[to]) - Double(track.altitudeM[from]))
      if roseM >= leastM, climbingMPS.contains(roseM / (time[to] - time[from])),
        steepness.contains(roseM / straightM(track, from, to))
      {
        for climbing in from + 1...to { moving[climbing] = true }
      }
    }
  }

  /// Between two points by their positions; by the way counted where there are none.
  private static func straightM(_ track: Track, _ from: Int, _ to: Int) -> Double {
    guard track.hasPositions else {
      return track.distanceM.isEmpty ? .nan : track.distanceM[to] - track.distanceM[from]
    }
    return Geodesy.distanceM(
      track.latitude[from], track.longitude[from], track.latitude[to], track.longitude[to])
  }
}

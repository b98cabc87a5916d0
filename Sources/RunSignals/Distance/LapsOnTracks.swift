import Running

/// Laps on running tracks, whose length is known better than positions show it.
enum LapsOnTracks {
  /// The way by laps for each metre of positions; beyond, one of the two has missed something.
  private static let believed = 0.8...1.25

  /// Makes the way over each stretch on a track as long as its laps are, and returns the metres of all of them.
  static func lay(_ ovals: [OvalLaps], in distance: inout [Double], _ time: [Double]) -> Double {
    guard let start = time.first else { return 0 }
    var (shifted, metres) = (0.0, 0.0)
    var index = 0
    for stretch in ovals {
      while index < time.count, time[index] - start < stretch.beginS {
        distance[index] += shifted
        index += 1
      }
      let first = index
      let end = time[first...].firstIndex { $0 - start > stretch.endS } ?? time.count
      guard first < end, distance[end - 1] > distance[first] else { continue }
      let from = distance[first]
      let factor = stretch.distanceM / (distance[end - 1] - from)
      guard believed.contains(factor) else { continue }
      metres += stretch.distanceM
      let shift = (factor - 1) * (distance[end - 1] - from)
      while index < end {
        distance[index] = from + shifted + factor * (distance[index] - from)
        index += 1
      }
      shifted += shift
    }
    while index < time.count {
      distance[index] += shifted
      index += 1
    }
    return metres
  }
}

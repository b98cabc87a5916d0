import Running

/// Laps on running tracks, whose length is known better than positions show it.
enum LapsOnTracks {
  /// The way by laps for each metre of positions; beyond, one of the two has missed something
  /// (ASSUMED: positions show a lap 3 to 5 % too long).
  private static let believed = 0.8...1.25

  /// Makes the way over each stretch on a track as long as its laps are, and returns the metres of all of them.
  static func lay(_ ovals: [OvalLaps], in distance: inout [Double], _ time: [Double]) -> Double {
    guard let start = time.first, !ovals.isEmpty else { return 0 }
    let shown = distance
    var (shifted, metres) = (0.0, 0.0)
    var index = 0
    for stretch in ovals {
      while index < time.count, time[index] - start < stretch.beginS {
        distance[index] = shown[index] + shifted
        index += 1
      }
      let first = index
      while index + 1 < time.count, time[index + 1] - start <= stretch.endS { index += 1 }
      // Another stretch may begin where this one ends.
      guard first < index, shown[index] > shown[first] else {
        index = first
        continue
      }
      let factor = stretch.distanceM / (shown[index] - shown[first])
      guard believed.contains(factor) else {
        index = first
        continue
      }
      for point in first...index {
        distance[point] = shown[first] + shifted + factor * (shown[point] - shown[first])
      }
      metres += stretch.distanceM
      shifted = distance[index] - shown[index]
    }
    while index < time.count {
      distance[index] = shown[index] + shifted
      index += 1
    }
    return metres
  }
}

import Running

/// Times that a planner gave to the corners of a route: its whole length is gone through at one speed to
/// the second, which nobody who runs, and no receiver, does.
enum InventedTimes {
  /// Of less way even times may be chance.
  private static let leastPoints = 30
  private static let leastS = 600.0
  /// Seconds that rounded times and places put a point off, and of a long route as a share.
  private static let offS = 1.2
  private static let offShare = 0.000_5
  /// Recordings have points at even times; a plan has them where the way bends.
  private static let leastSpread = 3.0

  /// Whether the points of `track` are those of a plan.
  static func are(in track: Track) -> Bool {
    let time = track.time
    guard time.count >= leastPoints, track.hasPositions, track.heartRateBPM.isEmpty,
      track.deviceCadence.isEmpty, let start = time.first, let end = time.last,
      end - start >= leastS
    else { return false }
    let steps = zip(time, time.dropFirst()).map { $1 - $0 }
    guard let longest = steps.max(), let shortest = steps.min(),
      longest >= leastSpread * max(shortest, 1)
    else { return false }
    var way = [0.0]
    for index in time.indices.dropFirst() {
      let step = Geodesy.distanceM(
        track.latitude[index - 1], track.longitude[index - 1], track.latitude[index],
        track.longitude[index])
      guard !step.isNaN else { return false }
      way.append(way[index - 1] + step)
    }
    let metres = way[way.count - 1]
    guard metres > 0 else { return false }
    let most = offS + offShare * (end - start)
    return time.indices.allSatisfy {
      abs(time[$0] - start - (end - start) * way[$0] / metres) <= most
    }
  }
}

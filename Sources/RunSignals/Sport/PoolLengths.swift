import Running

/// Tells a swim in a pool by how its distance grows: by one length at a turn, and not at all between turns.
enum PoolLengths {
  /// Metres of a length: 25 yards to 50 m.
  private static let lengthM = 20.0...55.0
  /// A leap is a length, or some, within this.
  private static let withinM = 0.5
  private static let fewestLeaps = 4
  /// Nobody swims faster over a whole recording, m/s.
  private static let fastestMPS = 2.0

  /// Whether a device counted so.
  static func count(_ track: Track) -> Bool {
    var (leaps, still, last): ([Double], Int, Double?) = ([], 0, nil)
    var shortestM = Double.infinity
    for metres in track.deviceDistanceM where !metres.isNaN {
      if let last {
        let step = metres - last
        if step >= lengthM.lowerBound - withinM {
          leaps.append(step)
          shortestM = min(shortestM, step)
        } else if step == 0 {
          still += 1
        } else {
          return false
        }
      }
      last = metres
    }
    guard leaps.count >= fewestLeaps, still > leaps.count, lengthM.contains(shortestM),
      let first = track.time.first, let end = track.time.last,
      leaps.reduce(0, +) <= fastestMPS * (end - first)
    else { return false }
    return leaps.allSatisfy { abs($0 - ($0 / shortestM).rounded() * shortestM) <= withinM }
  }
}

import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The way in steps of some metres on a plane, which is all that ovals are looked for in.
struct OvalWay {
  /// Nearer to the last position than this, noise turns more than the way, metres; the smallest bend is six times
  /// as wide.
  private static let stepM = 8.0
  /// A step longer than this shows too little of a lap, metres.
  private static let longestM = 110.0
  /// Without a point for longer than this, somebody who is elsewhere may have been anywhere, seconds.
  private static let silentS = 30.0
  private static let nearM = 25.0

  /// Points of the track.
  private(set) var points: [Int] = []
  /// Metres east and north of the first position.
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  /// Metres from the first node.
  private(set) var lengthM: [Double] = []
  /// Radians turned since the first node, to the left.
  private(set) var turned: [Double] = []
  /// Whether the runner went from the node before to this one by the way between them.
  private(set) var isJoined: [Bool] = []

  var count: Int { points.count }

  init(_ track: Track) {
    guard let first = track.latitude.firstIndex(where: { !$0.isNaN }) else { return }
    let scale = Geodesy.metresPerDegree(at: track.latitude[first])
    var last = (latitude: track.latitude[first], longitude: track.longitude[first])
    add(first, 0, 0, isJoined: false)
    for index in first..<track.count where !track.latitude[index].isNaN {
      let north = (track.latitude[index] - last.latitude) * scale.north
      let east = (track.longitude[index] - last.longitude) * scale.east
      let squareM = east * east + north * north
      guard squareM >= Self.stepM * Self.stepM else { continue }
      let metres = squareM.squareRoot()
      let before = points[points.count - 1]
      let elapsed = track.time[index] - track.time[before]
      add(
        index, x[x.count - 1] + east, y[y.count - 1] + north,
        isJoined: metres <= min(Self.longestM, RunnerLimits.fastestMPS * elapsed)
          && (metres <= Self.nearM || track.time[index] - track.time[index - 1] <= Self.silentS))
      last = (track.latitude[index], track.longitude[index])
    }
  }

  private mutating func add(_ point: Int, _ east: Double, _ north: Double, isJoined joined: Bool) {
    let before = count - 1
    points.append(point)
    x.append(east)
    y.append(north)
    isJoined.append(joined)
    guard before >= 0 else {
      lengthM.append(0)
      turned.append(0)
      return
    }
    let (dx, dy) = (east - x[before], north - y[before])
    lengthM.append(lengthM[before] + (dx * dx + dy * dy).squareRoot())
    guard before >= 1 else {
      turned.append(0)
      return
    }
    let (ex, ey) = (x[before] - x[before - 1], y[before] - y[before - 1])
    turned.append(turned[before] + atan2(ex * dy - ey * dx, ex * dx + ey * dy))
  }
}

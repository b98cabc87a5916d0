import Running

/// Long rests during which positions wander about one place, as indoors after a run.
///
/// Seen over ten seconds such wandering is a slow walk; seen over minutes it gets nowhere.
enum Drift {
  /// Nobody who walks on stays about one place for so long, seconds.
  private static let overS = 300.0
  /// How far positions lie from the middle of a rest, root mean square, metres.
  ///
  /// ASSUMED: twice the 9 to 11 m of reported recordings that were left on indoors. Who walks straight on
  /// at 0.5 m/s is 43 m from the middle in that time.
  private static let reachM = 20.0
  /// Who covers more way than this runs or walks to and fro: positions indoors make 0.3 to 0.5 m/s.
  private static let fastestMPS = 1.25
  /// A rest shows in so many positions at least.
  private static let leastPoints = 4.0

  /// Takes out of `moving` the intervals of such rests.
  ///
  /// - Parameter isCounted: whether distance was counted by a device, which may be a belt's.
  static func takeOut(
    from moving: inout [Bool], _ track: Track, gapS: Double, isCounted: Bool
  ) {
    let time = track.time
    guard isSlow(track) else { return }
    guard let origin = track.latitude.firstIndex(where: { !$0.isNaN }),
      let metres = track.distanceM.last,
      !isCounted || metres <= PositionExtent.mostTimes * PositionExtent.diagonalM(track)
    else { return }
    var place = Place(origin, track)
    var from = 0
    /// What lies before was looked at already.
    var done = 1
    place.add(0)
    for to in time.indices.dropFirst() {
      if time[to] - time[to - 1] > gapS {
        place = Place(origin, track)
        from = to
      }
      place.add(to)
      while from + 1 < to, time[from + 1] <= time[to] - overS {
        place.remove(from)
        from += 1
      }
      let elapsed = time[to] - time[from]
      guard elapsed >= overS, place.count >= leastPoints, place.spreadM < reachM,
        track.distanceM[to] - track.distanceM[from] < fastestMPS * elapsed
      else { continue }
      // Who comes and goes at the edges is no part of the rest.
      func isAway(_ index: Int, _ interval: Int) -> Bool {
        place.distanceM(index) > reachM
          || track.distanceM[interval] - track.distanceM[interval - 1]
            > fastestMPS * (time[interval] - time[interval - 1])
      }
      var (first, last) = (from + 1, to)
      while first <= last, isAway(first - 1, first) { first += 1 }
      while last >= first, isAway(last, last) { last -= 1 }
      guard first <= last else { continue }
      for index in max(first, min(done, last))...last { moving[index] = false }
      done = last + 1
    }
  }

  /// Whether any stretch is slow enough for a rest, which few runs have.
  private static func isSlow(_ track: Track) -> Bool {
    let (time, distance) = (track.time, track.distanceM)
    var from = 0
    for to in distance.indices {
      while from + 1 < to, time[from + 1] <= time[to] - overS { from += 1 }
      let elapsed = time[to] - time[from]
      if elapsed >= overS, distance[to] - distance[from] < fastestMPS * elapsed { return true }
    }
    return false
  }

  /// Where the known positions of a stretch lie, as sums of metres from one of them.
  private struct Place {
    private let track: Track
    private let origin: Int
    private let scale: (east: Double, north: Double)
    private(set) var count = 0.0
    private var east = 0.0
    private var north = 0.0
    private var squares = 0.0

    init(_ origin: Int, _ track: Track) {
      self.track = track
      self.origin = origin
      scale = Geodesy.metresPerDegree(at: track.latitude[origin])
    }

    /// Root mean square distance from their middle.
    var spreadM: Double {
      let (east, north) = (east / count, north / count)
      return max(0, squares / count - east * east - north * north).squareRoot()
    }

    /// Of a position from their middle; 0 where it is not known.
    func distanceM(_ index: Int) -> Double {
      let (x, y) = metres(index)
      guard !x.isNaN else { return 0 }
      let (dx, dy) = (x - east / count, y - north / count)
      return (dx * dx + dy * dy).squareRoot()
    }

    mutating func add(_ index: Int) { change(index, by: 1) }
    mutating func remove(_ index: Int) { change(index, by: -1) }

    private func metres(_ index: Int) -> (Double, Double) {
      (
        (track.longitude[index] - track.longitude[origin]) * scale.east,
        (track.latitude[index] - track.latitude[origin]) * scale.north
      )
    }

    private mutating func change(_ index: Int, by sign: Double) {
      let (x, y) = metres(index)
      guard !x.isNaN else { return }
      count += sign
      east += sign * x
      north += sign * y
      squares += sign * (x * x + y * y)
    }
  }
}

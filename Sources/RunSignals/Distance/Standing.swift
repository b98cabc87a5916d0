import Running

/// Standing, where positions tremble on the spot and so seem to move.
enum Standing {
  /// Seconds to either side of an interval whose mean positions are held against each other.
  private static let halfS = 5.0
  /// Slower than so many times the limit by the way's length, positions are asked.
  ///
  /// Who is faster turns round, where positions come back too; trembling makes a metre a second at most.
  private static let doubtful = 2.5

  /// Takes out of `moving` the intervals around which the positions got nowhere.
  static func takeOut(
    from moving: inout [Bool], _ track: Track, gapS: Double, standingMPS: Double
  ) {
    let time = track.time
    guard let origin = track.latitude.firstIndex(where: { !$0.isNaN }) else { return }
    var back = Window(origin, track)
    var ahead = Window(origin, track)
    var from = 0
    var to = 0
    for index in time.indices.dropFirst() {
      // The half behind ends at the point before, the half ahead begins at this one.
      while to < time.count, time[to] <= time[index] + halfS { ahead.add(to); to += 1 }
      ahead.remove(index - 1)
      back.add(index - 1)
      while time[from] < time[index - 1] - halfS { back.remove(from); from += 1 }
      guard moving[index], time[index] - time[index - 1] <= gapS else { continue }
      let first = from
      let last = to - 1
      let lengthMPS =
        (track.distanceM[last] - track.distanceM[first]) / (time[last] - time[first])
      guard lengthMPS < doubtful * standingMPS, back.count > 0, ahead.count > 0 else { continue }
      let elapsed = ahead.meanTime - back.meanTime
      let east = ahead.meanEast - back.meanEast
      let north = ahead.meanNorth - back.meanNorth
      let reach = standingMPS * elapsed
      if east * east + north * north < reach * reach { moving[index] = false }
    }
  }

  /// Widens what was found standing to where the runner stopped and set off.
  ///
  /// Seen over ten seconds, who stops is at half the pace in the moment of stopping; the limit that
  /// tells standing from walking is met only seconds later.
  static func widen(_ moving: inout [Bool], _ time: [Double], _ distance: [Double], gapS: Double) {
    guard let total = distance.last, let end = time.last, end > time[0] else { return }
    let halfPaceMPS = total / (end - time[0]) / 2
    let (shortestS, furthestS) = (4.0, 2.5)
    // The window moves along with the interval looked at, so that dense points cost no more each.
    var (from, to) = (0, 1)
    func isSlow(_ index: Int) -> Bool {
      guard time[index] - time[index - 1] <= gapS else { return false }
      let middle = (time[index] + time[index - 1]) / 2
      from = min(from, index - 1)
      while from > 0, time[from] > middle - halfS { from -= 1 }
      while from + 1 < index, time[from + 1] <= middle - halfS { from += 1 }
      to = max(to, index)
      while to < time.count - 1, time[to] < middle + halfS { to += 1 }
      while to > index, time[to - 1] >= middle + halfS { to -= 1 }
      return distance[to] - distance[from] < halfPaceMPS * (time[to] - time[from])
    }
    var index = 1
    while index < moving.count {
      guard !moving[index] else {
        index += 1
        continue
      }
      let first = index
      // Where the watch paused by itself, its points already end where the runner stopped.
      var recordedS = 0.0
      func isRecorded(_ index: Int) -> Bool { time[index] - time[index - 1] <= halfS }
      while index < moving.count, !moving[index] {
        if isRecorded(index) { recordedS += time[index] - time[index - 1] }
        index += 1
      }
      // The last point of the pause, and the one before its first interval.
      let last = index - 1
      let stop = time[first - 1]
      guard recordedS >= shortestS else { continue }
      var edge = isRecorded(first) ? first - 1 : 0
      while edge > 0, moving[edge], stop - time[edge - 1] <= furthestS, isSlow(edge) {
        moving[edge] = false
        edge -= 1
      }
      guard isRecorded(last) else { continue }
      while index < moving.count, moving[index], time[index] - time[last] <= furthestS,
        isSlow(index)
      {
        moving[index] = false
        index += 1
      }
    }
  }

  /// Sums over the known positions of a stretch, as metres and seconds from one of them.
  private struct Window {
    private let track: Track
    private let origin: Int
    private let scale: (east: Double, north: Double)
    private(set) var count = 0.0
    private var time = 0.0
    private var east = 0.0
    private var north = 0.0

    init(_ origin: Int, _ track: Track) {
      self.track = track
      self.origin = origin
      scale = Geodesy.metresPerDegree(at: track.latitude[origin])
    }

    var meanTime: Double { time / count }
    var meanEast: Double { east / count }
    var meanNorth: Double { north / count }

    mutating func add(_ index: Int) { change(index, by: 1) }
    mutating func remove(_ index: Int) { change(index, by: -1) }

    private mutating func change(_ index: Int, by sign: Double) {
      guard !track.latitude[index].isNaN else { return }
      count += sign
      time += sign * (track.time[index] - track.time[origin])
      east += sign * (track.longitude[index] - track.longitude[origin]) * scale.east
      north += sign * (track.latitude[index] - track.latitude[origin]) * scale.north
    }
  }
}

import Running

/// Points of a track that have a place and no time, kept until it is known whether the run would lose a
/// tenth with them: then they get the time at which the run's own speed takes it there.
///
/// Segments without any time were drawn, unless the time between their neighbours is what running them
/// takes. Where the clock stood still while the runner went on, points have no time of their own either.
struct UntimedPoints {
  /// Where a point stands in its segment: before or behind those with times, or where there are none.
  private enum Stand {
    case leads, follows, alone
  }

  private struct Untimed {
    /// How many points of the track stand before it.
    var before: Int
    var stand: Stand
    let point: PointValues
  }

  /// Fewer than these, as a share of all points, are left out and no loss.
  private static let leastShare = 0.1
  private static let least = 10
  /// More are no run that broke off now and then; they take no memory either.
  static let most = 200_000
  /// A stretch that took so many times what the run's speed makes of it holds a pause.
  private static let pauseFactor = 1.5

  private var points: [Untimed] = []
  /// The first of the segment that is open.
  private var open = 0
  private var areTooMany = false

  /// Keeps a point that has a position or a distance, told how many points stand before it.
  mutating func add(_ point: PointValues, before: Int, segmentHasTimes: Bool) {
    guard !areTooMany, !point.latitude.isNaN || !point.distanceM.isNaN else { return }
    guard points.count < Self.most else {
      (points, open, areTooMany) = ([], 0, true)
      return
    }
    points.append(Untimed(before: before, stand: segmentHasTimes ? .follows : .leads, point: point))
  }

  mutating func closeSegment(hasTimes: Bool) {
    if !hasTimes {
      for index in points.indices[open...] { points[index].stand = .alone }
    }
    open = points.count
  }

  /// Puts the points between those of `track` where too many would be lost, and laps with them; how many
  /// were.
  mutating func layOut(in track: inout Track, laps: inout [Lap]) -> Int {
    let stuck = laps.isEmpty ? Self.stuck(track.time) : nil
    guard stuck != nil || points.count >= Self.least else { return 0 }
    let way = RunWay(track)
    if let stuck, way.speedMPS != nil { take(stuck, from: &track) }
    guard points.count >= Self.least, track.count > 1,
      Double(points.count) >= Self.leastShare * Double(points.count + track.count)
    else { return 0 }
    let groups = [Stand.leads, .follows, .alone].map { stand in
      Dictionary(grouping: points.filter { $0.stand == stand }, by: \.before)
    }
    var builder = TrackBuilder()
    /// Where each point of the track now begins and ends with those that belong to it.
    var begins = [Int](repeating: 0, count: track.count)
    var ends = begins
    let segmentEnds = track.segmentStarts.dropFirst() + [track.count]
    for (start, end) in zip(track.segmentStarts, segmentEnds) {
      builder.beginSegment()
      if start > 0, let alone = groups[2][start] {
        builder.add(
          way.timed(
            alone.map(\.point), after: start - 1, until: start, in: track, fitting: Self.pauseFactor
          ))
        builder.beginSegment()
      }
      begins[start] = builder.count
      builder.add(
        way.timed(groups[0][start]?.map(\.point) ?? [], after: nil, until: start, in: track))
      for index in start..<end {
        if index > start { begins[index] = builder.count }
        builder.add([track.values(at: index)])
        let next = index + 1 < end ? index + 1 : nil
        builder.add(
          way.timed(
            groups[1][index + 1]?.map(\.point) ?? [], after: index, until: next, in: track,
            pausingAfter: Self.pauseFactor))
        ends[index] = builder.count
      }
    }
    let laid = builder.count - track.count
    guard laid > 0 else { return 0 }
    for index in laps.indices where !laps[index].points.isEmpty {
      let old = laps[index].points
      laps[index].points = begins[old.lowerBound]..<ends[old.upperBound - 1]
    }
    track = builder.track
    return laid
  }

  // MARK: Clocks that stood still

  /// The points that repeat the time before them over a long stretch; `nil` where they are no great part.
  private static func stuck(_ time: [Double]) -> [Bool]? {
    var stuck = [Bool](repeating: false, count: time.count)
    var count = 0
    var first = 0
    for index in 0...time.count where index == time.count || time[index] != time[first] {
      if index - first > least {
        // The first has its time still, unless it is that of a clock that was never set.
        let from = StatedDates.credible(time[first]) == nil ? first : first + 1
        for repeated in from..<index { stuck[repeated] = true }
        count += index - from
      }
      first = index
    }
    return Double(count) >= leastShare * Double(time.count) && count >= least ? stuck : nil
  }

  /// Moves points from the track to those without a time.
  private mutating func take(_ stuck: [Bool], from track: inout Track) {
    var kept = [0]
    for isStuck in stuck { kept.append(kept[kept.count - 1] + (isStuck ? 0 : 1)) }
    var all: [(place: Int, point: Untimed)] = points.map { point in
      var moved = point
      moved.before = kept[point.before]
      return (2 * point.before, moved)
    }
    for index in stuck.indices where stuck[index] {
      let point = track.values(at: index)
      let stand: Stand = kept[index] == 0 ? .leads : .follows
      all.append((2 * index + 1, Untimed(before: kept[index], stand: stand, point: point)))
    }
    points = all.sorted { $0.place < $1.place }.map(\.point)
    track.filter { !stuck[$0] }
  }
}

public import Running

/// Distance run: the device's own count where it has one, else the length of the positions' path.
public struct Distance: Stage {
  public static let kind = "distance"
  public static let summary =
    "Sums up distance, from the device where it counts, else from positions."
  public static let options = [
    StageOption(
      "gap-longer-than-s", 30, in: 5...600,
      "A pause in recording longer than this adds no distance between positions.")
  ]
  public static let reads: Channels = [.time, .position, .deviceDistance]
  public static let writes: Channels = [.distance]

  let gapS: Double

  public init(_ settings: StageSettings) { gapS = settings["gap-longer-than-s"] }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    if Self.counts(track.deviceDistanceM) {
      let (distance, resets, jumps) = Self.fromDevice(track.time, track.deviceDistanceM)
      recording.findings.note(.distanceReset, count: resets)
      recording.findings.note(.distanceJump, count: jumps)
      recording.track.distanceM = distance
      recording.verdict.distanceSource = .device
    } else if !track.hasPositions, let distance = Self.fromLaps(recording.laps, track) {
      recording.findings.note(.distanceFromLaps, count: recording.laps.count)
      recording.track.distanceM = distance
      recording.verdict.distanceSource = .device
    } else if track.hasPositions {
      recording.track.distanceM = Self.fromPositions(
        track.time, track.latitude, track.longitude, gapS: max(gapS, Gaps.thresholdS(track.time)))
      recording.verdict.distanceSource = .gps
    } else {
      recording.findings.note(.noSpeed)
    }
  }

  /// Whether the device's distance covers at least half the points and ever grows.
  static func counts(_ device: [Double]) -> Bool {
    let known = device.lazy.filter { !$0.isNaN }
    let count = known.reduce(0) { count, _ in count + 1 }
    guard count >= 2, count * 2 >= device.count else { return false }
    return zip(known, known.dropFirst()).contains { $1 > $0 }
  }

  /// The device's count made to grow only; gaps are filled evenly over time.
  static func fromDevice(
    _ time: [Double], _ device: [Double]
  ) -> (distanceM: [Double], resets: Int, jumps: Int) {
    let leapM = 50.0
    var distance = [Double](repeating: 0, count: time.count)
    var resets = 0
    var jumps = 0
    var last: Int?
    for index in time.indices where !device[index].isNaN {
      guard let before = last else {
        // A few metres were run before the first point was written; more belong to another recording.
        let first = device[index] <= leapM ? max(0, device[index]) : 0
        for earlier in 0...index { distance[earlier] = first }
        last = index
        continue
      }
      let elapsed = time[index] - time[before]
      var step = device[index] - device[before]
      if step < -1 {
        resets += 1
        // After a reset the count starts again near zero; what it shows was run since.
        step = device[index] <= RunnerLimits.fastestMPS * elapsed ? device[index] : 0
      } else if step > max(leapM, RunnerLimits.fastestMPS * elapsed) {
        jumps += 1
        step = 0
      }
      step = max(0, step)
      for between in before + 1...index {
        distance[between] =
          distance[before] + step * (time[between] - time[before]) / elapsed
      }
      last = index
    }
    if let last {
      for later in last..<time.count { distance[later] = distance[last] }
    }
    return (distance, resets, jumps)
  }

  /// Each lap's distance spread evenly over its points; `nil` where no lap has one.
  static func fromLaps(_ laps: [Lap], _ track: Track) -> [Double]? {
    guard laps.contains(where: { ($0.distanceM ?? 0) > 0 && !$0.points.isEmpty }) else {
      return nil
    }
    var distance = [Double](repeating: 0, count: track.count)
    var sum = 0.0
    var filled = 0
    for lap in laps where !lap.points.isEmpty && lap.points.lowerBound >= filled {
      for index in filled..<lap.points.lowerBound { distance[index] = sum }
      let begin = track.time[lap.points.lowerBound]
      let length = track.time[lap.points.upperBound - 1] - begin
      for index in lap.points {
        let share = length > 0 ? (track.time[index] - begin) / length : 1
        distance[index] = sum + (lap.distanceM ?? 0) * share
      }
      sum += lap.distanceM ?? 0
      filled = lap.points.upperBound
    }
    for index in filled..<track.count { distance[index] = sum }
    return distance
  }

  /// The length of the path through the positions, lightly smoothed; gaps and jumps add nothing.
  static func fromPositions(
    _ time: [Double], _ latitude: [Double], _ longitude: [Double], gapS: Double
  ) -> [Double] {
    var distance = [Double](repeating: 0, count: time.count)
    var last: (index: Int, latitude: Double, longitude: Double)?
    /// The first point within reach of smoothing.
    var from = 0
    for index in time.indices where !latitude[index].isNaN {
      while time[from] < time[index] - smoothingS { from += 1 }
      let here = smoothed(index, from, time, latitude, longitude)
      defer { last = (index, here.latitude, here.longitude) }
      guard let (before, lastLatitude, lastLongitude) = last else { continue }
      let elapsed = time[index] - time[before]
      var step = Geodesy.distanceM(lastLatitude, lastLongitude, here.latitude, here.longitude)
      if step > RunnerLimits.fastestMPS * elapsed || Gaps.hasGap(time, before, index, gapS) {
        step = 0
      }
      // Points without a position lie on the straight line between those around them.
      for between in before + 1...index {
        distance[between] = distance[before] + step * (time[between] - time[before]) / elapsed
      }
    }
    if let (last, _, _) = last {
      for later in last..<time.count { distance[later] = distance[last] }
    }
    return distance
  }

  /// Seconds to either side of a position that its smoothing looks at.
  private static let smoothingS = 3.0

  /// The position at `index` on the line that fits best the points from `from` on, as far ahead as
  /// behind: a runner does not zigzag within a few steps.
  private static func smoothed(
    _ index: Int, _ from: Int, _ time: [Double], _ latitude: [Double], _ longitude: [Double]
  ) -> (latitude: Double, longitude: Double) {
    // Metres of a degree, near enough to tell what is out of reach.
    let northM = 111_200.0
    let eastM = Geodesy.distanceM(latitude[index], 0, latitude[index], 1)
    // Sums of a fit over time, all relative to the point itself.
    var (count, sumT, sumTT) = (0.0, 0.0, 0.0)
    var (sumNorth, sumTNorth, sumEast, sumTEast) = (0.0, 0.0, 0.0, 0.0)
    var at = from
    while at < time.count, time[at] <= time[index] + smoothingS {
      defer { at += 1 }
      let t = time[at] - time[index]
      let north = latitude[at] - latitude[index]
      let east = longitude[at] - longitude[index]
      // Out of reach is another place; across the antimeridian a mean means nothing.
      let reachM = RunnerLimits.fastestMPS * max(1, abs(t))
      let (x, y) = (east * eastM, north * northM)
      guard !latitude[at].isNaN, x * x + y * y <= reachM * reachM else { continue }
      count += 1
      sumT += t
      sumTT += t * t
      sumNorth += north
      sumTNorth += t * north
      sumEast += east
      sumTEast += t * east
    }
    let spread = count * sumTT - sumT * sumT
    guard spread > 0 else { return (latitude[index], longitude[index]) }
    return (
      latitude[index] + (sumTT * sumNorth - sumT * sumTNorth) / spread,
      longitude[index] + (sumTT * sumEast - sumT * sumTEast) / spread
    )
  }
}

import Running

/// The device's own count of metres, in its points or on its laps, made into one that only grows.
enum DeviceDistance {
  /// Whether the count covers at least half the points and ever grows.
  static func counts(_ device: [Double]) -> Bool {
    let known = device.lazy.filter { !$0.isNaN }
    let count = known.reduce(0) { count, _ in count + 1 }
    guard count >= 2, count * 2 >= device.count else { return false }
    return zip(known, known.dropFirst()).contains { $1 > $0 }
  }

  /// The way that recorded speeds make, for a file that counts no metres anywhere; `nil` where nine of ten
  /// points do not carry one, or nobody runs so.
  static func bySpeed(_ track: Track, gapS: Double) -> [Double]? {
    let (time, speed) = (track.time, track.deviceSpeedMPS)
    let known = speed.count { !$0.isNaN }
    guard time.count > 1, known * 10 >= time.count * 9 else { return nil }
    var distance = [0.0]
    for index in time.indices.dropFirst() {
      let elapsed = time[index] - time[index - 1]
      let isRun = elapsed <= gapS && !speed[index].isNaN
      distance.append(distance[index - 1] + (isRun ? Double(speed[index]) * elapsed : 0))
    }
    let meanMPS = distance[time.count - 1] / (time[time.count - 1] - time[0])
    return RunnerSpeeds.ofWholeRuns.contains(meanMPS) ? distance : nil
  }

  /// The count made to grow only; where it is missing it is filled evenly over time.
  ///
  /// Over a gap of more than `gapS` it stands where it shows that the runner ran on, as then time
  /// counts too; a few metres while the watch was paused were no running.
  static func metres(
    _ time: [Double], _ device: [Double], gapS: Double = .infinity
  ) -> (distanceM: [Double], resets: Int, jumps: Int) {
    let leapM = 50.0
    var distance = [Double](repeating: 0, count: time.count)
    var resets = 0
    var jumps = 0
    var paceMPS = Double.nan
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
      if elapsed > gapS, Gaps.hasGap(time, before, index, gapS) {
        if !Gaps.ranOn(step, elapsed, paceMPS: paceMPS) { step = 0 }
      } else {
        let speed = step / elapsed
        paceMPS = paceMPS.isNaN ? speed : paceMPS + (speed - paceMPS) * min(1, elapsed / 60)
      }
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

  /// Each lap's distance spread evenly over the time of its points, gaps left out; `nil` where no lap
  /// has one.
  static func onLaps(_ laps: [Lap], _ time: [Double], gapS: Double = .infinity) -> [Double]? {
    guard laps.contains(where: { ($0.distanceM ?? 0) > 0 && !$0.points.isEmpty }) else {
      return nil
    }
    var distance = [Double](repeating: 0, count: time.count)
    var sum = 0.0
    var filled = 0
    func clock(_ index: Int) -> Double {
      let elapsed = time[index] - time[index - 1]
      return elapsed > gapS ? 0 : elapsed
    }
    for lap in laps where !lap.points.isEmpty && lap.points.lowerBound >= filled {
      for index in filled..<lap.points.lowerBound { distance[index] = sum }
      let first = lap.points.lowerBound
      let length = lap.points.dropFirst().reduce(0) { $0 + clock($1) }
      var passed = 0.0
      for index in lap.points {
        if index > first { passed += clock(index) }
        let share = length > 0 ? passed / length : 1
        distance[index] = sum + (lap.distanceM ?? 0) * share
      }
      sum += lap.distanceM ?? 0
      filled = lap.points.upperBound
    }
    for index in filled..<time.count { distance[index] = sum }
    return distance
  }

  /// Puts what positions say in place of a count that stood still for a minute while they ran on;
  /// how often it did.
  static func mendStalls(_ device: inout [Double], _ path: [Double], _ time: [Double]) -> Int {
    let shortestS = 60.0
    guard let total = path.last, let last = time.last, let first = time.first, total > 0 else {
      return 0
    }
    let usualMPS = total / (last - first)
    var stalls = 0
    /// Metres missing so far.
    var missing = 0.0
    /// The first point of the present standstill, and its count as the device had it.
    var start = 0
    var count = device[0]
    for index in device.indices {
      let here = device[index]
      device[index] += missing
      guard here > count + 1 || index == device.count - 1 else { continue }
      // The last point that still stood.
      let end = here > count + 1 ? index - 1 : index
      let elapsed = time[end] - time[start]
      let ran = path[end] - path[start]
      if elapsed >= shortestS, ran >= usualMPS * elapsed / 2 {
        stalls += 1
        for point in start...end { device[point] += path[point] - path[start] }
        missing += ran
        if end < index { device[index] += ran }
      }
      start = index
      count = here
    }
    return stalls
  }
}

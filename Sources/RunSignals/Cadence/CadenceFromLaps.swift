import Running

/// What laps tell of cadence and steps.
enum CadenceFromLaps {
  /// Each lap's mean cadence; `nil` where no lap has one.
  ///
  /// Where laps count steps those alone are used: cadence beside them may be in strides.
  static func cadence(_ laps: [Lap], _ track: Track) -> [Float]? {
    var cadence = [Float](repeating: .nan, count: track.count)
    var found = false
    let countSteps = laps.contains { ($0.steps ?? 0) > 0 }
    for lap in laps where lap.points.count > 1 {
      let value =
        countSteps ? lap.steps.map { $0 / steppingS(of: lap, track) * 60 } : lap.averageCadence
      guard let value, value > 0, value.isFinite else { continue }
      found = true
      for index in lap.points { cadence[index] = Float(value) }
    }
    return found ? cadence : nil
  }

  /// Seconds in which the steps of a lap were taken: those on the move, where the points tell of them.
  private static func steppingS(of lap: Lap, _ track: Track) -> Double {
    let lengthS =
      lap.totalTimeS ?? track.time[lap.points.upperBound - 1] - track.time[lap.points.lowerBound]
    let movingS = intervals(of: lap).reduce(0.0) {
      $0 + (track.moving[$1] ? track.time[$1] - track.time[$1 - 1] : 0)
    }
    // Of a lap with hardly a point most looks like a gap.
    return movingS * 2 > lengthS ? movingS : lengthS
  }

  /// The unit of points' cadence by the steps that laps count over the same time.
  ///
  /// `nil` where the laps count none, or neither once nor twice what the points add up to.
  static func unit(
    of cadence: [Float], _ laps: [Lap], _ track: Track
  ) -> (unit: CadenceUnit, ratio: Double)? {
    var steps = 0.0
    var counted = 0.0
    for lap in laps where (lap.steps ?? 0) > 0 && !lap.points.isEmpty {
      steps += lap.steps ?? 0
      for index in intervals(of: lap) where cadence[index] > 0 && track.moving[index] {
        counted += Double(cadence[index]) * (track.time[index] - track.time[index - 1]) / 60
      }
    }
    guard counted > 0 else { return nil }
    let ratio = steps / counted
    if (0.85...1.18).contains(ratio) { return (.steps, ratio) }
    if (1.7...2.35).contains(ratio) { return (.strides, ratio) }
    return nil
  }

  /// Makes the steps of each lap the lap's own count.
  ///
  /// - Parameter perCount: steps for each that the laps count.
  /// - Returns: how many laps were followed, how many contradict the points by more than a sensor errs,
  ///   and the seconds on the move of those followed.
  static func scale(
    _ cadence: inout [Float], to laps: [Lap], _ track: Track, perCount: Double
  ) -> (followed: Int, refused: Int, followedS: Double) {
    var followed = 0
    var refused = 0
    var followedS = 0.0
    for lap in laps {
      guard let steps = lap.steps, steps > 0, lap.points.count > 1 else { continue }
      var counted = 0.0
      var movingS = 0.0
      for index in intervals(of: lap) where track.moving[index] {
        let lengthS = track.time[index] - track.time[index - 1]
        counted += Double(cadence[index]) * lengthS / 60
        movingS += lengthS
      }
      let ratio = steps * perCount / counted
      guard (0.7...1.4).contains(ratio) else {
        refused += 1
        continue
      }
      for index in intervals(of: lap) { cadence[index] *= Float(ratio) }
      followed += 1
      followedS += movingS
    }
    return (followed, refused, followedS)
  }

  /// Points of a lap that an interval ends at; the first of all points ends none.
  private static func intervals(of lap: Lap) -> Range<Int> {
    max(1, lap.points.lowerBound)..<max(1, lap.points.upperBound)
  }
}

import Running

/// Laps without points between laps with points: the watch counted on where it wrote nothing down.
enum LapsWithoutPoints {
  /// Gives the intervals in which such laps lie at least their metres, where those can be run in that time.
  static func keep(_ laps: [Lap], in distance: inout [Double], _ time: [Double]) {
    var missing: [Int: Double] = [:]
    for lap in laps where lap.points.isEmpty {
      let next = lap.points.lowerBound
      guard let metres = lap.distanceM, metres > 0, next > 0, next < time.count else { continue }
      missing[next, default: 0] += metres
    }
    guard !missing.isEmpty, !distance.isEmpty else { return }
    var added = 0.0
    var before = distance[0]
    for index in distance.indices.dropFirst() {
      let step = distance[index] - before
      before = distance[index]
      if let metres = missing[index], metres > step,
        metres <= RunnerLimits.fastestMPS * (time[index] - time[index - 1])
      {
        added += metres - step
      }
      distance[index] += added
    }
  }
}

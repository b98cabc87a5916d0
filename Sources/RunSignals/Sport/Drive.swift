package import Running

/// Recordings that were driven from end to end, which leave no way that anybody can have run.
package enum Drive {
  /// Whether nobody moves at a runner's speed, and most positions are out of reach of those before.
  package static func isOne(_ recording: Recording) -> Bool {
    let track = recording.track
    guard recording.basis == .points, recording.figures.movingS ?? 0 < 60, track.hasPositions else {
      return false
    }
    var (fast, all, last) = (0, 0, Int?.none)
    for index in track.time.indices where !track.latitude[index].isNaN {
      defer { last = index }
      guard let last, track.time[index] > track.time[last] else { continue }
      let metres = Geodesy.distanceM(
        track.latitude[last], track.longitude[last], track.latitude[index], track.longitude[index])
      all += 1
      if metres > RunnerLimits.fastestMPS * (track.time[index] - track.time[last]) { fast += 1 }
    }
    return fast >= 10 && fast * 2 > all
  }
}

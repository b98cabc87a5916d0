import Running

/// Distance held against what its file states of the whole.
enum StatedDistance {
  /// Two counts of one run differ by less, as a share; as in judging a device by positions.
  private static let agreesWithin = 0.05
  /// What is further off says nothing of how sure the distance is.
  private static let reachesTo = 0.1

  /// Says where both are further apart than two counts of one run, and lets the band reach to a near one.
  static func judge(_ recording: inout Recording) {
    let time = recording.track.time
    // What was ridden is in the one and not in the other.
    guard recording.basis == .points,
      !recording.findings.list.contains(where: { $0.code == .wheels }),
      let stated = recording.summary.distanceM,
      let metres = recording.track.distanceM.last, metres > 0,
      let first = time.first, let last = time.last, last > first,
      RunnerSpeeds.ofWholeRuns.contains(stated / (last - first)),
      abs(stated / metres - 1) > agreesWithin
    else { return }
    recording.findings.note(
      .distanceConflict,
      detail: "the file states \(Int(stated.rounded())) m, points make \(Int(metres.rounded())) m")
    guard abs(stated / metres - 1) <= reachesTo, let band = recording.figures.quality[.distance],
      let low = band.low, let high = band.high
    else { return }
    recording.figures.quality[.distance] = Quality(
      band.source, low: min(low, stated), high: max(high, stated))
  }
}

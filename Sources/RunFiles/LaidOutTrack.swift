import Running

/// Tracks of recordings that have none: points laid out evenly along what laps or the file's summary state.
enum LaidOutTrack {
  /// Seconds from point to point: less than what pace and standing look at.
  private static let spacingS = 10.0
  /// Longer recordings are several runs in one, or damaged.
  private static let longestS = DistanceFingerprint.longestS
  /// Points over less of the time on the move, as a share, are of a part.
  private static let leastShare = 0.9
  /// Times of one run differ by less, as a share; so do they from what mean speed makes of distance.
  private static let agreesWithin = 0.05

  /// Gives the recording a track of its laps, of its summary or of its start alone; false where the file
  /// has none of them.
  static func layOut(_ recording: inout Recording, mayBeStartAlone: Bool) -> Bool {
    guard let start = recording.laps.first?.start ?? recording.summary.start else { return false }
    recording.laps = withoutSums(recording.laps)
    if hasExtent(recording.laps) {
      layOut(recording.laps, from: start, in: &recording)
      recording.basis = .laps
      recording.findings.note(.knownFromLaps)
    } else if let laps = withoutMetres(recording.laps) {
      // A kilometre or a mile for each metre that is stated; which one nobody knows.
      let metres = recording.laps.reduce(0) { $0 + ($1.distanceM ?? 0) }
      recording.findings.note(.distanceUnit, detail: "laps state \(metres) in all")
      layOut(laps, from: start, in: &recording)
      recording.basis = .laps
      recording.findings.note(.knownFromLaps)
    } else if let whole = lap(of: &recording) {
      layOut([whole], from: recording.summary.start ?? start, in: &recording)
      recording.basis = .summary
      recording.findings.note(.knownFromSummary)
    } else if mayBeStartAlone, recording.laps.allSatisfy(isOfNoTime) {
      recording.track = Track()
      recording.track.time = [start]
      recording.track.segmentStarts = [0]
      recording.laps = []
      recording.basis = .start
      recording.findings.note(.knownFromStart)
    } else {
      return false
    }
    return true
  }

  /// The laps without what they state of distance, where so little for the time is in another unit.
  private static func withoutMetres(_ laps: [Lap]) -> [Lap]? {
    var timed = laps
    for index in timed.indices { timed[index].distanceM = nil }
    let isLittle = laps.contains { ($0.distanceM ?? 0) > 0 }
    let seconds = laps.reduce(0) { $0 + ($1.totalTimeS ?? 0) }
    let metres = laps.reduce(0) { $0 + ($1.distanceM ?? 0) }
    return isLittle && metres < RunnerSpeeds.ofWholeRuns.lowerBound * seconds && hasExtent(timed)
      ? timed : nil
  }

  /// Whether a lap states no time, or none that its metres can have taken.
  private static func isOfNoTime(_ lap: Lap) -> Bool {
    guard let seconds = lap.totalTimeS else { return true }
    let metres = lap.distanceM ?? 0
    return metres > 0 && (seconds == 0 || !RunnerSpeeds.ofWholeRuns.contains(metres / seconds))
  }

  /// Whether the track holds but a part of what the file says was run, which its summary tells whole.
  static func isPart(_ recording: Recording) -> Bool {
    let (summary, time) = (recording.summary, recording.track.time)
    guard summary.start != nil, summary.distanceM != nil, let first = time.first,
      let last = time.last, let seconds = summary.movingS ?? summary.elapsedS
    else { return false }
    return last - first < leastShare * seconds
  }

  /// The laps with their own time and metres where each states those of all up to its end.
  private static func withoutSums(_ laps: [Lap]) -> [Lap] {
    // Of two the second may be just so much longer.
    guard laps.count > 2, let start = laps[0].start else { return laps }
    for (lap, next) in zip(laps, laps.dropFirst()) {
      guard let total = lap.totalTimeS, let longer = next.totalTimeS, longer > total,
        (next.distanceM ?? 0) >= (lap.distanceM ?? 0), let begin = next.start,
        abs(begin - start - total) <= agreesWithin * total
      else { return laps }
    }
    var own = laps
    for index in laps.indices.dropFirst() {
      own[index].totalTimeS = laps[index].totalTimeS.map { $0 - (laps[index - 1].totalTimeS ?? 0) }
      own[index].distanceM = laps[index].distanceM.map { $0 - (laps[index - 1].distanceM ?? 0) }
    }
    return own
  }

  private static func hasExtent(_ laps: [Lap]) -> Bool {
    let seconds = laps.reduce(0) { $0 + ($1.totalTimeS ?? 0) }
    let metres = laps.reduce(0) { $0 + ($1.distanceM ?? 0) }
    let starts = laps.compactMap(\.start)
    let span = (starts.max() ?? 0) - (starts.min() ?? 0)
    return (1...longestS).contains(seconds) && (0...longestS).contains(span)
      && (metres == 0 || RunnerSpeeds.ofWholeRuns.contains(metres / seconds))
  }

  /// The summary as a lap: of its times the one that its mean speed fits, else the whole.
  private static func lap(of recording: inout Recording) -> Lap? {
    let summary = recording.summary
    let times = [summary.elapsedS, summary.movingS].compactMap { $0 }.filter { $0 >= 1 }
    guard let longest = times.first, longest <= longestS else { return nil }
    guard let metres = summary.distanceM, metres > 0 else {
      return Lap(start: summary.start, totalTimeS: longest)
    }
    var seconds = longest
    if let speed = summary.meanSpeedMPS, RunnerSpeeds.ofWholeRuns.contains(speed) {
      func off(_ time: Double) -> Double { abs(metres / speed / time - 1) }
      let best = times.min { off($0) < off($1) } ?? longest
      if off(best) <= agreesWithin { seconds = best }
      let isMoving = best == summary.movingS && off(best) <= agreesWithin
      let apart = summary.movingS.map { abs($0 / longest - 1) } ?? 0
      if off(best) > agreesWithin || !isMoving && apart > agreesWithin {
        recording.findings.note(
          .summaryConflict,
          detail: "\(Int(metres.rounded())) m at its mean speed take "
            + "\(Int((metres / speed).rounded())) s, stated are "
            + times.map { "\(Int($0.rounded()))" }.joined(separator: " and ")
            + " s; \(Int(seconds.rounded())) s were taken")
      }
    }
    guard RunnerSpeeds.ofWholeRuns.contains(metres / seconds) else { return nil }
    return Lap(start: summary.start, totalTimeS: seconds, distanceM: metres)
  }

  /// Lays points along the laps one behind the other, at even speed within each.
  private static func layOut(_ laps: [Lap], from start: Double, in recording: inout Recording) {
    var track = Track()
    var laid: [Lap] = []
    let hasDistance = laps.contains { ($0.distanceM ?? 0) > 0 }
    var metres = 0.0
    track.time = [start]
    if hasDistance { track.deviceDistanceM = [0] }
    for lap in laps {
      guard let seconds = lap.totalTimeS, seconds > 0 else { continue }
      let first = laid.isEmpty ? 0 : track.count
      let last = track.time[track.count - 1]
      let begin = max(last, lap.start ?? last)
      // A pause before the lap has no points in it.
      if begin > last {
        track.time.append(begin)
        if hasDistance { track.deviceDistanceM.append(metres) }
      }
      let steps = max(1, Int((seconds / spacingS).rounded(.up)))
      for step in 1...steps {
        let share = Double(step) / Double(steps)
        track.time.append(begin + seconds * share)
        if hasDistance {
          track.deviceDistanceM.append(metres + (lap.distanceM ?? 0) * share)
        }
      }
      metres += lap.distanceM ?? 0
      var whole = lap
      whole.points = first..<track.count
      laid.append(whole)
    }
    track.segmentStarts = [0]
    recording.track = track
    recording.laps = laid
  }
}

package import Running
import SoleusLoad

/// Recordings of one athlete less than half an hour apart, which are listed apart and compared as one: a
/// watch that was stopped at a fountain, a race with its warm-up.
package struct Session: Dated, Sendable {
  /// By start; there is at least one.
  package private(set) var runs: [DatedRun]

  /// Seconds without a recording that end a session.
  private static let breakS = 1_800.0

  package var day: LocalDay { runs[0].day }
  package var count: Int { runs.count }
  /// Metres of the recordings that know theirs; `nil` where none does.
  package var distanceM: Double? { sum(\.run.distanceM) }
  /// `nil` where no recording has a load.
  package var easyKm: Double? { sum(\.load?.easyKm) }

  private func sum(_ value: (DatedRun) -> Double?) -> Double? {
    let known = runs.compactMap(value)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// The sessions of `runs`, which stand by day and start; none goes on from one week into the next, so that a
  /// week hangs on nothing after it.
  package static func sessions(_ runs: [DatedRun]) -> [Session] {
    var sessions: [Session] = []
    for run in runs {
      if let last = sessions.last?.runs.last, run.run.start >= last.run.start,
        run.run.start - last.run.end < breakS,
        run.day.week == last.day.week, last.run.elapsedS <= DistanceFingerprint.longestS
      {
        sessions[sessions.count - 1].runs.append(run)
      } else {
        sessions.append(Session(runs: [run]))
      }
    }
    return sessions
  }
}

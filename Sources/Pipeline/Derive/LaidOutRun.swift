import Running

/// The doubt about runs that are known from laps or totals alone.
enum LaidOutRun {
  /// Widens the bands of a recording whose points were laid out, and takes back what even points cannot
  /// show.
  static func doubt(_ recording: inout Recording) {
    guard recording.basis != .points else { return doubtTimes(of: &recording) }
    recording.figures.fade = nil
    guard let metres = recording.track.distanceM.last, metres > 0,
      let seconds = recording.figures.movingS, seconds > 0
    else { return }
    recording.figures.doubt(laidOutM: metres, movingS: seconds)
  }

  /// Half width of the 10-90 % band of the time that points without a time of their own took, as a share:
  /// ASSUMED, as runs are that much quicker or slower in one part than in another.
  private static let laidOutTimeShare = 0.1

  /// Widens the bands of time and pace where points got their time by the run's speed.
  private static func doubtTimes(of recording: inout Recording) {
    guard let laid = recording.findings.list.first(where: { $0.code == .timesLaidOut })?.count,
      recording.track.count > 0
    else { return }
    let share = laidOutTimeShare * min(1, Double(laid) / Double(recording.track.count))
    for signal in [Signal.moving, .pace] {
      guard let band = recording.figures.quality[signal], let low = band.low, let high = band.high
      else { continue }
      recording.figures.quality[signal] = Quality(
        .estimated, low: low * (1 - share), high: high * (1 + share))
    }
  }
}

import Running

/// The doubt about runs that are known from laps or totals alone.
enum LaidOutRun {
  /// Half width of the 10–90 % band of their distance, as a share: ASSUMED, as watches that count by the
  /// swing of the arm, belts, and people who write down what they ran are commonly off by some percent.
  private static let share = 0.1

  /// Widens the bands of a recording whose points were laid out, and takes back what even points cannot
  /// show.
  static func doubt(_ recording: inout Recording) {
    guard recording.basis != .points else { return }
    recording.figures.fade = nil
    guard let metres = recording.track.distanceM.last, metres > 0,
      let seconds = recording.figures.movingS, seconds > 0
    else { return }
    let pace = seconds / metres * 1_000
    recording.figures.quality[.distance] = Quality(.converted, around: metres, share: share)
    recording.figures.quality[.moving] = Quality(.converted, low: seconds, high: seconds)
    recording.figures.quality[.pace] = Quality(
      .converted, low: pace / (1 + share), high: pace / (1 - share))
    recording.figures.dose?.doubtShare = share
  }
}

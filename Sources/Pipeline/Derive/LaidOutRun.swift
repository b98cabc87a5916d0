import Running

/// The doubt about runs that are known from laps or totals alone.
enum LaidOutRun {
  /// Widens the bands of a recording whose points were laid out, and takes back what even points cannot
  /// show.
  static func doubt(_ recording: inout Recording) {
    guard recording.basis != .points else { return }
    recording.figures.fade = nil
    guard let metres = recording.track.distanceM.last, metres > 0,
      let seconds = recording.figures.movingS, seconds > 0
    else { return }
    recording.figures.doubt(laidOutM: metres, movingS: seconds)
  }
}

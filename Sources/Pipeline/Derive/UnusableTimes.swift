import Running

/// Recordings whose times no run can have, and that lost what was run with them.
enum UnusableTimes {
  /// A share of points whose loss is the loss of a part of the run.
  private static let mostLost = 0.1
  /// No watch writes fewer points, seconds from one to the next: such times were made up to fill a span.
  private static let sparsestS = 60.0

  /// Why the recording cannot be used after its stages have run; `nil` where it can.
  static func rejection(of recording: Recording) -> Rejection? {
    if let refusal = recording.refusal { return refusal }
    guard recording.basis == .points else { return nil }
    func count(_ codes: [FindingCode]) -> Int {
      recording.findings.list.filter { codes.contains($0.code) }.reduce(0) { $0 + $1.count }
    }
    let unread = max(0, count([.badTime]) - count([.timesLaidOut]))
    let lost = unread + count([.reversedTime, .strayPoint])
    let all = lost + recording.track.count
    if all > 2, Double(lost) >= mostLost * Double(all) {
      return Rejection(
        .unusableTimes, "\(lost) of \(all) points have times that nothing puts right")
    }
    let track = recording.track
    guard recording.figures.movingS == 0, track.hasPositions, track.count > 2 else { return nil }
    let spacingS = (track.time[track.count - 1] - track.time[0]) / Double(track.count - 1)
    guard spacingS > sparsestS else { return nil }
    return Rejection(
      .unusableTimes,
      "its \(track.count) points are \(Int((spacingS / 60).rounded())) minutes apart, "
        + "and nobody moves between them")
  }
}

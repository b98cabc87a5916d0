import Running
import Writing

extension Execution {
  /// 2000-01-01, seconds since 1970: machines that forgot the time begin at 1970 or 1980.
  private static let earliestClock = 946_684_800.0
  /// Seconds: a clock is set back by hours at a change of zone, never by more than a day (ASSUMED).
  private static let mostBehindS = 86_400.0

  /// Refuses to judge by a clock that cannot be right, for every week would be another; a day that is
  /// told is obeyed.
  ///
  /// - Parameter last: the last execution that is known of.
  func refuseFalseClock(after last: LastRun? = nil) throws(Failure) {
    guard asOf == .instant(startedAt) else { return }
    let fault: String
    if startedAt < Self.earliestClock {
      fault = "is before the year 2000"
    } else if let last, startedAt < last.at - Self.mostBehindS {
      fault = "is behind the last run of \(Format.instant(last.at))"
    } else {
      return
    }
    throw Failure(
      exit: .newRejections,
      message:
        "the system's clock says \(Format.instant(startedAt)), which \(fault): nothing was read "
        + "or written; set the clock, or say the day once with --as-of")
  }
}

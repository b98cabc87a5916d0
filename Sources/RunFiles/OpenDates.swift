import Running
import WrittenValues

/// Dates such as 04/05/2026 of one recording, read with the day first until something tells whether the
/// month stands there.
struct OpenDates: Sendable {
  /// The run and what else is dated lie no further apart, seconds: two days.
  private static let nearS = 2 * 86_400.0
  /// By day of the reading with the day first: how much later the other is, seconds.
  private var laterS: [Int: Double] = [:]

  var isEmpty: Bool { laterS.isEmpty }

  mutating func add(_ seconds: Double, laterS: Double) {
    self.laterS[Self.day(seconds)] = laterS
  }

  /// The order that `stated` dates bear out alone, or in which the points are of one run; `nil` where both or
  /// none are.
  func order(of time: [Double], by stated: StatedDates) -> DateOrder? {
    guard let first = time.first(where: { laterS[Self.day($0)] != nil }),
      let laterS = laterS[Self.day(first)]
    else { return nil }
    func isBorneOut(_ instant: Double) -> Bool {
      (stated.instants + stated.days).contains { abs($0 - instant) <= Self.nearS }
    }
    let (day, month) = (isBorneOut(first), isBorneOut(first + laterS))
    if day != month { return day ? .dayFirst : .monthFirst }
    // A run past midnight is one of two days with the one, and of two months with the other.
    var other = time
    putMonthFirst(&other)
    let (isShort, isOtherShort) = (Self.isOfOneRun(time), Self.isOfOneRun(other))
    return isShort == isOtherShort ? nil : isShort ? .dayFirst : .monthFirst
  }

  private static func isOfOneRun(_ time: [Double]) -> Bool {
    guard let first = time.min(), let last = time.max() else { return false }
    return last - first <= nearS
  }

  /// Reads the points' times with the month first.
  func putMonthFirst(_ time: inout [Double]) {
    for index in time.indices { time[index] += laterS[Self.day(time[index])] ?? 0 }
  }

  /// Why a recording whose dates stay open cannot be used.
  static let refusal = Rejection(
    .unusableTimes,
    "dates such as 04/05/2026 have the day or the month first, and nothing in the file or its name "
      + "tells which")

  private static func day(_ seconds: Double) -> Int { Int((seconds / 86_400).rounded(.down)) }
}

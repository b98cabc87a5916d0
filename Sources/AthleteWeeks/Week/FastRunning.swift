import Running

/// The week's running faster than the athlete's own usual running.
package struct FastRunning: Sendable, Equatable {
  /// Four fifths of the metres of the twelve weeks before were slower than this, m/s.
  package var fasterThanMPS: Double
  /// Runs behind that speed.
  package var runsBefore: Int
  /// Metres of the week above it.
  package var distanceM: Double
  /// Mean of the known weeks among the four before, metres above the same speed; `nil` below three.
  package var meanBeforeM: Double?
  package var weeksBefore: Int
}

/// What is fast for an athlete, by the athlete's own runs of twelve weeks.
struct UsualSpeed {
  /// Share of the metres that are slower than what counts as fast.
  static let percentile = 0.8
  /// Fewer runs than this make no habit.
  static let minimumRuns = 5
  /// Days before the week that count.
  static let daysBefore = 84
  /// Fewer known weeks of the four before make no mean: an easy one would stand for all.
  static let minimumWeeks = 3

  /// Runs with speed, by day.
  private let runs: [DatedRun]

  init(_ runs: [DatedRun]) { self.runs = runs.filter { $0.run.speeds != nil } }

  /// The speed above which running is fast in `week`, m/s, and the runs behind it.
  func fast(in week: Week) -> (speedMPS: Double, runs: Int)? {
    let before = runs.from(week.monday.advanced(by: -Self.daysBefore), before: week.monday)
    guard before.count >= Self.minimumRuns else { return nil }
    var metres = Bins()
    for speeds in before.compactMap(\.run.speeds) { metres.add(speeds.metres, first: speeds.first) }
    return metres.quantile(Self.percentile).map { ($0 / 10, before.count) }
  }

  /// `nil` in a week without known speed, and with too few runs before it.
  func running(in week: Week) -> FastRunning? {
    guard let (speed, count) = fast(in: week), let own = metres(in: week, above: speed) else {
      return nil
    }
    let before = (1...4).compactMap { metres(in: week.advanced(by: -$0), above: speed) }
    return FastRunning(
      fasterThanMPS: speed, runsBefore: count, distanceM: own,
      meanBeforeM: before.count >= Self.minimumWeeks ? mean(before) : nil, weeksBefore: before.count
    )
  }

  private func metres(in week: Week, above speed: Double) -> Double? {
    let own = runs.from(week.monday, before: week.advanced(by: 1).monday)
    guard !own.isEmpty else { return nil }
    return own.reduce(0) { $0 + ($1.run.speeds?.metres(above: speed) ?? 0) }
  }
}

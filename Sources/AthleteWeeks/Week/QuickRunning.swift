package import Running
import Writing

/// From where on running is quick for an athlete in a week, by the athlete's own runs of twelve weeks.
package struct QuickLine: Sendable, Equatable {
  /// Running at this speed and more is quick, m/s; so is climbing at ``SpeedBins/steepFrom`` and more.
  package var fromMPS: Double
  /// Runs behind it.
  package var runsBefore: Int

  /// How far above the usual speed quick running begins: a choice, as is the slope.
  package static let overUsual = 1.15

  /// In the runner's own pace: `faster than 4:52 min/km, or climbing 6 %`.
  package func words(_ units: Units) -> String {
    "faster than \(units.pace(1_000 / fromMPS))\u{A0}\(units.paceName), or climbing "
      + Format.percent(SpeedBins.steepFrom)
  }
}

/// What is quick for an athlete, week by week: free of the load model.
///
/// A class, as many ask for the line of the same week.
final class QuickLines {
  /// Fewer runs than this make no habit.
  static let minimumRuns = 5
  /// Days before the week that count.
  static let daysBefore = 84

  /// Runs with known running, by day.
  private let runs: [DatedRun]
  private var made: [Week: QuickLine?] = [:]

  init(_ runs: [DatedRun]) { self.runs = runs.filter { ($0.run.dose?.runningS ?? 0) > 0 } }

  /// `nil` with too few runs before the week.
  subscript(week: Week) -> QuickLine? {
    if let line = made[week] { return line }
    let line = line(for: week)
    made[week] = .some(line)
    return line
  }

  /// The usual speed is the one that half of the time of running lay below.
  private func line(for week: Week) -> QuickLine? {
    let before = runs.from(week.monday.advanced(by: -Self.daysBefore), before: week.monday)
    guard before.count >= Self.minimumRuns else { return nil }
    var seconds = Bins()
    for part in before.compactMap({ $0.run.dose }).flatMap(\.parts)
    where !part.running.seconds.isEmpty {
      seconds.add(part.running.seconds, first: part.running.first)
    }
    return seconds.quantile(0.5).map {
      QuickLine(
        fromMPS: $0 / SpeedBins.binsPerMPS * QuickLine.overUsual, runsBefore: before.count)
    }
  }

  /// Seconds of quick running in all of `runs` of `week`; `nil` where no line can be drawn, and where no
  /// run tells its speeds.
  func seconds(in runs: [DatedRun], of week: Week) -> Double? {
    sum(in: runs, of: week) { $0.quickS(fromMPS: $1) }
  }

  /// The same in metres.
  func metres(in runs: [DatedRun], of week: Week) -> Double? {
    sum(in: runs, of: week) { $0.quickM(fromMPS: $1) }
  }

  private func sum(
    in runs: [DatedRun], of week: Week, _ quick: (Dose, Double) -> Double
  ) -> Double? {
    let doses = runs.compactMap { $0.run.dose }
    guard !doses.isEmpty, let line = self[week] else { return nil }
    return doses.reduce(0) { $0 + quick($1, line.fromMPS) }
  }
}

import Running
import SoleusLoad

/// One week's running added up; made only of weeks that have a run.
struct WeekTotal {
  var easyKm: Banded?
  var bySurface: [SurfaceLoad] = []
  var quickS: Double?
  var estimatedShare: Double?
  var distanceM: Double
  var quickM: Double?
  /// Climb, metres; `nil` where no run tells it.
  var ascentM: Double?

  init(_ runs: [DatedRun], of week: Week, _ quick: QuickLines) {
    distanceM = runs.reduce(0) { $0 + ($1.run.distanceM ?? 0) }
    quickS = quick.seconds(in: runs, of: week)
    quickM = quick.metres(in: runs, of: week)
    let climbs = runs.compactMap { $0.run.ascentM }
    ascentM = climbs.isEmpty ? nil : climbs.reduce(0, +)
    let loaded = runs.filter { $0.load != nil }
    guard !loaded.isEmpty else { return }
    var draws: [Double] = []
    for run in loaded {
      let own = run.load?.draws() ?? []
      draws = draws.isEmpty ? own : zip(draws, own).map(+)
    }
    let central = loaded.reduce(0) { $0 + ($1.load?.easyKm ?? 0) }
    easyKm = Banded(central: central, draws: draws)
    bySurface = Surface.allCases.compactMap { surface in
      let sum = loaded.flatMap { $0.load?.bySurface ?? [] }.filter { $0.surface == surface }
        .reduce(0) { $0 + $1.easyKm }
      return sum > 0 ? SurfaceLoad(surface: surface, easyKm: sum) : nil
    }
    let estimated = loaded.filter { $0.run.cadenceSource == .estimated }
      .reduce(0) { $0 + ($1.load?.easyKm ?? 0) }
    estimatedShare = central > 0 ? estimated / central : nil
  }
}

/// The totals of all weeks, each made when it is first asked for: of a long history few are.
final class WeekTotals {
  private let runs: [Week: [DatedRun]]
  private let quick: QuickLines
  private var made: [Week: WeekTotal] = [:]

  init(_ runs: [Week: [DatedRun]], _ quick: QuickLines) {
    self.runs = runs
    self.quick = quick
  }

  /// `nil` for a week without runs.
  subscript(week: Week) -> WeekTotal? {
    if let total = made[week] { return total }
    guard let own = runs[week] else { return nil }
    let total = WeekTotal(own, of: week, quick)
    made[week] = total
    return total
  }
}

extension WeekLoad {
  init(_ runs: [DatedRun], _ total: WeekTotal?, _ line: QuickLine?) {
    func sum(_ value: (Run) -> Double?) -> Double? {
      let known = runs.compactMap { value($0.run) }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    self.init(
      easyKm: total?.easyKm, quickS: total?.quickS, quickLine: line,
      distanceM: sum { $0.distanceM }, movingS: sum { $0.movingS }, steps: sum { $0.steps },
      runCount: runs.count, runsWithoutLoad: runs.count { $0.load == nil },
      estimatedShare: total?.estimatedShare, dose: DoseFigures(runs),
      gain: runs.compactMap(\.gain).reduce(nil) { sum, gain in sum.map { $0 + gain } ?? gain })
  }
}

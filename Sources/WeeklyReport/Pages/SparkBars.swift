import AthleteWeeks
import Running
import Writing

/// Twelve weeks in the height of a line of the roster.
struct SparkBars {
  var description: String
  var bars: [Bar]

  struct Bar {
    var x: String
    var y: String
    var height: String
    var isNow: Bool
    var isGap: Bool
  }

  // The drawing is 120 by 28.
  init(_ week: AthleteWeek) {
    let largest = week.bars.compactMap { $0.easyKm?.central }.max() ?? 0
    bars = week.bars.enumerated().map { index, bar in
      let share = largest > 0 ? (bar.easyKm?.central ?? 0) / largest : 0
      let height = bar.easyKm == nil ? 26 : max(1, 26 * share)
      return Bar(
        x: chart(Double(index) * 10 + 1), y: chart(27 - height), height: chart(height),
        isNow: bar.week == week.week, isGap: bar.easyKm == nil)
    }
    description = week.bars.map { bar in
      "week \(bar.week.number) " + (bar.easyKm.map { Format.easyKm($0.central) } ?? "unknown")
    }.joined(separator: ", ")
  }
}

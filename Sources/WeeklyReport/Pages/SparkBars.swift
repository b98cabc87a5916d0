import AthleteWeeks
import Running
import Writing

/// Twelve weeks in the height of a line of the roster.
enum SparkBars {
  // The drawing is 120 by 28.
  static func block(_ week: AthleteWeek) -> Block {
    let largest = week.bars.compactMap { $0.easyKm?.central }.max() ?? 0
    let bars = week.bars.enumerated().map { index, bar -> Block in
      let share = largest > 0 ? (bar.easyKm?.central ?? 0) / largest : 0
      let height = bar.easyKm == nil ? 26 : max(1, 26 * share)
      return [
        "x": chart(Double(index) * 10 + 1), "y": chart(27 - height), "height": chart(height),
        "isNow": bar.week == week.week, "isGap": bar.easyKm == nil,
      ]
    }
    let words = week.bars.map { bar in
      "week \(bar.week.number) " + (bar.easyKm.map { Format.easyKm($0.central) } ?? "unknown")
    }
    return ["description": words.joined(separator: ", "), "bars": bars]
  }
}

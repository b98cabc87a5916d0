import AthleteWeeks
import Running
import Writing

/// Twelve weeks in the height of a line of the roster.
enum SparkBars {
  // The drawing is 120 by 28.
  static func block(_ week: WeekLine, _ units: Units) -> Block {
    let last = week.twelveWeeks.count - 1
    let largest = week.twelveWeeks.compactMap(\.self).max() ?? 0
    let bars = week.twelveWeeks.enumerated().map { index, easyKm -> Block in
      let share = largest > 0 ? (easyKm ?? 0) / largest : 0
      let height = easyKm == nil ? 26 : max(1, 26 * share)
      return [
        "x": chart(Double(index) * 10 + 1), "y": chart(27 - height), "height": chart(height),
        "isNow": index == last, "isGap": easyKm == nil,
      ]
    }
    let words = week.twelveWeeks.enumerated().map { index, easyKm in
      let number = Week(week.week).map { $0.advanced(by: index - last).number } ?? 0
      return "week \(number) " + (easyKm.map { units.load($0) } ?? "unknown")
    }
    return ["description": words.joined(separator: ", "), "bars": bars]
  }
}

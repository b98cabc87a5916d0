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
  init(_ week: WeekLine) {
    let last = week.twelveWeeks.count - 1
    let largest = week.twelveWeeks.compactMap(\.self).max() ?? 0
    bars = week.twelveWeeks.enumerated().map { index, easyKm in
      let share = largest > 0 ? (easyKm ?? 0) / largest : 0
      let height = easyKm == nil ? 26 : max(1, 26 * share)
      return Bar(
        x: chart(Double(index) * 10 + 1), y: chart(27 - height), height: chart(height),
        isNow: index == last, isGap: easyKm == nil)
    }
    description = week.twelveWeeks.enumerated().map { index, easyKm in
      let number = Week(week.week).map { $0.advanced(by: index - last).number } ?? 0
      return "week \(number) " + (easyKm.map { Format.easyKm($0) } ?? "unknown")
    }.joined(separator: ", ")
  }
}

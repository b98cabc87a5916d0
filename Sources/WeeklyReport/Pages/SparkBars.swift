import AthleteWeeks
import Running
import Writing

/// Twelve weeks in the height of a line of the roster.
enum SparkBars {
  // The drawing is 96 by 22.
  private static let pitch = 8.0
  private static let height = 20.0

  static func block(_ week: WeekLine, _ units: Units) -> Block {
    let last = week.twelveWeeksM.count - 1
    let largest = week.twelveWeeksM.compactMap(\.self).max() ?? 0
    // Weeks before the first file have no place at all.
    let first = OwnWeeks.before - week.twelveWeeksM.count
    let bars = week.twelveWeeksM.enumerated().map { index, metres -> Block in
      let share = largest > 0 ? (metres ?? 0) / largest : 0
      let height = metres == nil ? Self.height : max(1, Self.height * share)
      return [
        "x": chart(Double(first + index) * pitch + 1), "y": chart(Self.height + 1 - height),
        "height": chart(height), "isNow": index == last, "isGap": metres == nil,
      ]
    }
    let words = week.twelveWeeksM.map { $0.map { units.whole($0) } ?? "unknown" }
    return [
      "description": "\(units.name) of the last weeks: " + words.joined(separator: ", "),
      "bars": bars,
    ]
  }
}

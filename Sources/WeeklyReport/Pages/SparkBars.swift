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
    var (gaps, bars, now) = ("", "", "")
    for (index, metres) in week.twelveWeeksM.enumerated() {
      let share = largest > 0 ? (metres ?? 0) / largest : 0
      let height = metres == nil ? Self.height : max(1, Self.height * share)
      let bar =
        "M\(Int(Double(first + index) * pitch) + 1) 21v-\(chart(height))h6v\(chart(height))z"
      if metres == nil { gaps += bar } else if index == last { now = bar } else { bars += bar }
    }
    let words = week.twelveWeeksM.map { $0.map { units.whole($0) } ?? "unknown" }
    return [
      "description": "\(units.name) of the last weeks: " + words.joined(separator: ", "),
      // A path of each kind: of 80 runners a rectangle a week is half the page.
      "gaps": gaps.isEmpty ? nil : gaps, "bars": bars.isEmpty ? nil : bars,
      "now": now.isEmpty ? nil : now,
    ]
  }
}

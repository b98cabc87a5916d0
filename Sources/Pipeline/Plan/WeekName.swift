import Running

/// What somebody meant who wrote a week in another way.
package enum WeekName {
  /// `did you mean 2026-W05?` for `2026W5` or a day of that week, else an example.
  package static func near(_ text: String) -> String {
    guard let week = meant(text) else { return "an example is 2026-W23" }
    return "did you mean \(week)?"
  }

  private static func meant(_ text: String) -> Week? {
    if let day = LocalDay(text) { return day.week }
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    guard numbers.count == 2, numbers[0].count == 4, numbers[1].count <= 2 else { return nil }
    return Week("\(numbers[0])-W\(numbers[1].count == 1 ? "0" : "")\(numbers[1])")
  }
}

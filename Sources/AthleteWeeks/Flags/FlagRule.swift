import Writing

/// A rule that may put a flag on a page, and all that docs/flags.md says of it.
package struct FlagRule: Sendable, Equatable {
  /// Its name in JSON and CSV.
  package let id: String
  package let title: String
  /// What is held against the threshold.
  package let measure: String
  /// A value above it raises the flag.
  package let threshold: FlagThreshold
  /// What else must be so; without it the rule stays silent.
  package let needs: String
  /// What was seen, with `{figures}` that the week fills in.
  package let wording: String
  /// Why it is worth a look, with `{figures}` likewise.
  package let reason: String
  package let confidence: String
  /// Author, year, size of the study.
  package let source: String
  /// The figures of a week that passes the threshold, by their name in the wording; `nil` where the
  /// rule is not passed or cannot be tried.
  let figures: @Sendable (AthleteWeek, FlagThreshold) -> [String: String]?

  package static func == (a: FlagRule, b: FlagRule) -> Bool { a.id == b.id }

  /// Every rule, the strongest first: what was found in runners, then what was found for the calf,
  /// then what is only described.
  package static let all: [FlagRule] = [
    .singleRunDistance, .fastRunning, .singleRunLoad, .hardDaysInARow, .weekOutsideOwnSpread,
    .forefootInMinimalShoes, .fadeInLongRun, .noLoadedSoleusWork,
  ]

  /// The most flags that stand on a page.
  package static let mostOnAPage = 3

  /// The flag that this rule raises on a week, or `nil`.
  func flag(_ week: AthleteWeek) -> Flag? {
    guard let figures = figures(week, threshold) else { return nil }
    func filled(_ text: String) -> String {
      figures.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
    return Flag(
      rule: self, text: filled(wording), reason: filled(reason), confidence: confidence,
      source: source)
  }
}

/// The line that a rule draws.
package struct FlagThreshold: Sendable {
  enum Unit: Sendable {
    /// A share above what it is held against: 0.1 is a tenth more.
    case shareAbove
    /// A share of the athlete's own values, 0 to 1, that lie below the line.
    case percentile
    case days
  }

  let value: Double
  let unit: Unit

  init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The line as a ratio to what it is held against.
  var ratio: Double { 1 + value }

  /// `more than 10 % above`.
  package var text: String {
    switch unit {
    case .shareAbove: "more than \(Format.percent(value)) above"
    case .percentile: "above the \(Format.fixed(value * 100, 0))th percentile"
    case .days: "more than \(Format.count(Int(value), "day"))"
    }
  }
}

/// Something a coach should look at, with its reason.
package struct Flag: Sendable, Equatable {
  package var rule: FlagRule
  /// What was seen, with figures and units.
  package var text: String
  /// The rule it is held against.
  package var reason: String
  package var confidence: String
  /// Author, year, size of the study.
  package var source: String
}

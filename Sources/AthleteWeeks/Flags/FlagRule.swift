import Writing

/// A rule that may speak on a page, and all that docs/flags.md says of it.
package struct FlagRule: Sendable, Equatable {
  /// Its name in JSON and CSV.
  package let id: String
  package let kind: FlagKind
  package let title: String
  /// What is held against the threshold.
  package let measure: String
  /// A value beyond it makes the rule speak.
  package let threshold: FlagThreshold
  /// What else must be so; without it the rule stays silent.
  package let needs: String
  /// How the sentence on a week begins, with `{figures}` that the week fills in.
  package let opening: String
  /// What was seen, likewise; it goes on after a colon.
  package let wording: String
  /// What to ask the runner; empty where nothing is to be asked.
  package let ask: String
  /// The same in six words at most, for a list of many athletes.
  package let brief: String
  /// Why it is worth a look, with `{figures}` likewise.
  package let reason: String
  package let confidence: String
  /// Author, year, size of the study.
  package let source: String
  /// The figures of a week that passes the threshold, by their name in the wording; `nil` where the
  /// rule is not passed or cannot be tried.
  let figures: @Sendable (AthleteWeek, FlagThreshold) -> [String: String]?

  package static func == (a: FlagRule, b: FlagRule) -> Bool { a.id == b.id }

  /// Every rule: flags, the strongest first (what was found in runners, then what was found for the
  /// calf, then what is only described), then what else is said.
  package static let all: [FlagRule] = [
    .singleRunDistance, .quickMinutes, .returnAfterGap, .singleRunLoad, .demandingDays,
    .weekAboveOwnRange, .forefootInMinimalShoes, .quietWeek, .noLoadedSoleusWork, .fadeInLongRun,
  ]

  /// The most flags that stand on a page.
  package static let mostOnAPage = 3

  /// What this rule says of a week, or `nil`.
  func flag(_ week: AthleteWeek) -> Flag? { flag(week, beyond: threshold.value) }

  /// The same if its line were another one.
  package func flag(_ week: AthleteWeek, beyond line: Double) -> Flag? {
    guard let figures = figures(week, FlagThreshold(line, threshold.unit)) else { return nil }
    func filled(_ text: String) -> String {
      figures.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
    return Flag(
      rule: self, opening: filled(opening), text: filled(wording), ask: ask, brief: filled(brief),
      reason: filled(reason), confidence: confidence, source: source,
      isNews: kind != .standingState || week.standing.isTold)
  }
}

/// The line that a rule draws.
package struct FlagThreshold: Sendable {
  enum Unit: Sendable {
    /// A share above what it is held against: 0.1 is a tenth more.
    case shareAbove
    /// A share of what it is held against, above it.
    case above
    /// The same, below it.
    case below
    case days
  }

  let value: Double
  let unit: Unit

  init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The line as a ratio to what it is held against.
  var ratio: Double { unit == .shareAbove ? 1 + value : value }

  /// `more than 10 % above`.
  package var text: String {
    switch unit {
    case .shareAbove: "more than \(Format.percent(value)) above"
    case .above: "above \(Format.percent(value))"
    case .below: "below \(Format.percent(value))"
    case .days: "more than \(Format.count(Int(value), "day"))"
    }
  }
}

/// What a rule says of a week, with its reason.
package struct Flag: Sendable, Equatable {
  package var rule: FlagRule
  /// How the sentence on it begins: `Long run nearly doubled`.
  package var opening: String
  /// How it goes on: what was seen, with figures and units.
  package var text: String
  /// What to ask the runner; empty where nothing is to be asked.
  package var ask: String
  /// In six words at most.
  package var brief: String
  /// The rule it is held against.
  package var reason: String
  package var confidence: String
  /// Author, year, size of the study.
  package var source: String
  /// Whether it is told: a standing state between its weeks is not.
  package var isNews = true
  /// What people say that answers a question.
  package var answer: String? = nil

  /// What was seen in one sentence.
  package var sentence: String { opening + ": " + text }
  /// The same with the question, or with its answer.
  package var sentenceAndQuestion: String {
    if let answer { return "\(sentence) Answered: \(ForeignText.line(answer))." }
    return ask.isEmpty ? sentence : sentence + " " + ask
  }
}

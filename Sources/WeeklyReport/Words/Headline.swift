package import AthleteWeeks
import Running
import Writing

/// The one sentence at the top, from a fixed grammar.
///
/// The kilometres stand with the load: a week is mostly its amount, and the load says what it adds.
package enum Headline {
  package static func text(_ week: AthleteWeek) -> String {
    let soFar = week.status == .provisional
    guard week.load.runCount > 0 else {
      return "No run files for this week" + (soFar ? " so far" : "")
        + ": unknown, not rest" + gapFlags(week) + "."
    }
    guard let easyKm = week.load.easyKm else {
      return (soFar ? "So far " : "") + withoutLoad(week.load.runCount)
        + ": soleus load is unknown" + gapFlags(week) + "."
    }
    var sentence = soFar ? "So far soleus load " : "Soleus load "
    let units = week.athlete.units
    sentence += "\(units.loadWithUnit(easyKm.central)) (\(units.range(easyKm)))"
    if let gain = week.load.gain { sentence += " " + GainWords.text(gain, units) }
    sentence += "; "
    sentence += comparison(week, easyKm.central)
    sentence += quick(week.load.quickS)
    sentence += partial(week.load)
    sentence += "; " + flags(week, comparable: week.own.easyKm != nil)
    return sentence + "."
  }

  private static func withoutLoad(_ runs: Int) -> String {
    runs == 1 ? "1\u{A0}run without a known speed" : "\(runs)\u{A0}runs without a known speed"
  }

  /// A part of a week is set beside whole weeks, and has no place among them.
  private static func comparison(_ week: AthleteWeek, _ easyKm: Double) -> String {
    guard let own = week.own.easyKm else { return "too few earlier weeks to compare it with" }
    return OwnWeeksWords.headline(
      own, now: week.status == .provisional ? nil : easyKm, week.athlete.units.load)
  }

  /// Nothing where too few runs say what is quick: the tile says so.
  private static func quick(_ seconds: Double?) -> String {
    seconds.map { "; \(Wording.minutes($0))\u{A0}min quick" } ?? ""
  }

  private static func partial(_ load: WeekLoad) -> String {
    guard load.runsWithoutLoad > 0 else { return "" }
    return "; \(load.runsWithoutLoad) of \(Format.count(load.runCount, "run")) "
      + (load.runsWithoutLoad == 1 ? "has" : "have") + " no known load and "
      + (load.runsWithoutLoad == 1 ? "is" : "are") + " not in it"
  }

  /// Flags with the strongest of them, or none, and a question if there is one.
  private static func flags(_ week: AthleteWeek, comparable: Bool) -> String {
    let question = week.said(.question).first.map { "a question: " + lower($0) }
    guard let first = week.flags.first else {
      return question ?? (comparable ? "no flags" : "no flags from what can be checked")
    }
    let flags =
      week.flags.count == 1
      ? "one flag: \(lower(first))"
      : Phrase.word(week.flags.count) + " flags, first: \(lower(first))"
    return flags + (question.map { "; " + $0 } ?? "")
  }

  private static func lower(_ flag: Flag) -> String {
    flag.rule.title.prefix(1).lowercased() + flag.rule.title.dropFirst()
  }

  private static func gapFlags(_ week: AthleteWeek) -> String {
    week.flags.isEmpty && week.said(.question).isEmpty
      ? "" : "; " + flags(week, comparable: false)
  }
}

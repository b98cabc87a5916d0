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
        + ": unknown, not rest" + gapFlags(week.flags) + "."
    }
    guard let easyKm = week.load.easyKm else {
      return (soFar ? "So far " : "") + withoutLoad(week.load.runCount)
        + ": soleus load is unknown" + gapFlags(week.flags) + "."
    }
    var sentence = soFar ? "So far soleus load " : "Soleus load "
    let units = week.athlete.units
    sentence += "\(units.loadWithUnit(easyKm.central)) (\(units.range(easyKm)))"
    if let gain = week.load.gain { sentence += " " + GainWords.text(gain, units) }
    sentence += "; "
    sentence += comparison(week.againstFour, soFar: soFar, units)
    sentence += quick(week.load.quickS)
    sentence += partial(week.load)
    sentence += "; " + flags(week.flags, comparable: week.againstFour != nil)
    return sentence + "."
  }

  private static func withoutLoad(_ runs: Int) -> String {
    runs == 1 ? "1\u{A0}run without a known speed" : "\(runs)\u{A0}runs without a known speed"
  }

  /// A part of a week is set beside whole weeks, and not said to be below them.
  private static func comparison(_ comparison: Comparison?, soFar: Bool, _ units: Units) -> String {
    guard let comparison else { return "too few earlier weeks to compare it with" }
    let before = Wording.weeksBefore(comparison)
    if soFar {
      return "beside a mean of \(units.load(comparison.meanEasyKm)) in " + before
    }
    return Wording.change(comparison.ratio.central) + " the mean of " + before
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

  private static func flags(_ flags: [Flag], comparable: Bool) -> String {
    guard let first = flags.first else {
      return comparable ? "no flags" : "no flags from what can be checked"
    }
    let title = first.rule.title
    let lower = title.prefix(1).lowercased() + title.dropFirst()
    return flags.count == 1
      ? "one flag: \(lower)"
      : Phrase.word(flags.count) + " flags, first: \(lower)"
  }

  private static func gapFlags(_ all: [Flag]) -> String {
    all.isEmpty ? "" : "; " + flags(all, comparable: false)
  }
}

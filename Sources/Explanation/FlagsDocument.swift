import AthleteWeeks
import Writing

/// docs/flags.md, from the table that evaluates the rules.
package enum FlagsDocument {
  package static func markdown() -> String {
    let opening = """
      # Flags

      Made from the program's table by `soleus docs flags`; a test fails when it is stale.

      Rules speak as one of four kinds:

      \(FlagKind.allCases.map { "- **\($0.title)**: \($0.meaning)." }.joined(separator: "\n"))

      None predicts an injury, and a week in which none speaks promises nothing. Rules stand in their
      order: at most \(Phrase.word(FlagRule.mostOnAPage)) flags stand on a page, the first of this list
      before the others; JSON and CSV hold all. A value on the threshold itself raises none, and no rule
      speaks where another has said the same. Words in braces are the week's own figures. *Usual* is the
      median of the known, non-empty weeks among the \(Phrase.word(OwnWeeks.before)) before,
      \(Phrase.word(OwnWeeks.minimum)) at least. No rule looks at a ratio of acute to chronic load, at
      monotony or at strain: what weekly.csv has of these describes. How often each speaks in made-up
      healthy training, and what it finds, stands in [rates.md](rates.md).

      | rule | kind | threshold | of | confidence | source |
      | --- | --- | --- | --- | --- | --- |
      """
    let rows = FlagRule.all.map {
      "| [`\($0.id)`](#\($0.id)) | \($0.kind.title.lowercased()) | \($0.threshold.text) "
        + "| \($0.measure) | \($0.confidence) | \($0.source) |"
    }
    return opening + "\n" + rows.joined(separator: "\n") + "\n\n"
      + FlagRule.all.map(section).joined(separator: "\n\n") + "\n\n" + hazards + "\n\n" + timing
      + "\n"
  }

  private static func section(_ rule: FlagRule) -> String {
    """
    ## \(rule.id)

    **\(rule.title).** \(rule.opening): \(rule.wording)\(rule.ask.isEmpty ? "" : " " + rule.ask)

    - In a list of many: \(rule.brief)

    - Speaks as: \(rule.kind.title.lowercased()).
    - Looks at: \(rule.measure).
    - Speaks: \(rule.threshold.text).
    - Needs: \(rule.needs).
    - Reason given: \(rule.reason)
    - Confidence: \(rule.confidence).
    - Source: \(rule.source).
    """
  }

  /// What `{hazard}` may be.
  private static var hazards: String {
    "## What stands for {hazard}\n\n"
      + SingleRunTier.all.map { "- \($0.hazard)." }.joined(separator: "\n")
  }

  private static var timing: String {
    """
    ## Strength and running in time

    No flags, two sentences below the strength table. Calf or soleus work with external load is looked
    for within 24 and 48 hours before a run that is

    - long: \(Format.fixed(Demand.longFromS / 60, 0)) minutes on the move or more,
    - quick: \(Format.fixed(Demand.quickFromS / 60, 0)) quick minutes or more,
    - hilly: \(Format.fixed(Demand.hillyFromMPerKm, 0)) m of climb per km or more.

    A log that gives days without times counts the day before as less than 48 hours, and says nothing of
    work on the day of the run. Weeks are compared with the week before where both have known load and
    lie within the log: running grew where load rose by more than
    \(Format.percent(StrengthTiming.growthFrom - 1)), strength stood still where calf and soleus sets did
    not rise. These lines are choices, not findings.
    """
  }
}

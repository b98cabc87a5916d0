import AthleteWeeks
import Writing

/// docs/flags.md, from the table that evaluates the rules.
package enum FlagsDocument {
  package static func markdown() -> String {
    let opening = """
      # Flags

      Made from the program's table by `soleus docs flags`; a test fails when it is stale.

      A flag is something worth a look. It predicts no injury, and a week without one promises
      nothing. Rules stand in their order: at most \(Phrase.word(FlagRule.mostOnAPage)) flags stand on
      a page, the first of this list before the others; JSON and CSV hold all. A value on the
      threshold itself raises none. Words in braces are the week's own figures. No rule looks at a
      ratio of acute to chronic load, at monotony or at strain: what weekly.csv has of these describes.

      | rule | threshold | of | confidence | source |
      | --- | --- | --- | --- | --- |
      """
    let rows = FlagRule.all.map {
      "| [`\($0.id)`](#\($0.id)) | \($0.threshold.text) | \($0.measure) | \($0.confidence) "
        + "| \($0.source) |"
    }
    return opening + "\n" + rows.joined(separator: "\n") + "\n\n"
      + FlagRule.all.map(section).joined(separator: "\n\n") + "\n\n" + hazards + "\n\n" + timing
      + "\n"
  }

  private static func section(_ rule: FlagRule) -> String {
    """
    ## \(rule.id)

    **\(rule.title).** \(rule.wording)

    - Looks at: \(rule.measure).
    - Raised: \(rule.threshold.text).
    - Needs: \(rule.needs).
    - Reason given: \(rule.reason)
    - Confidence: \(rule.confidence).
    - Source: \(rule.source).
    """
  }

  /// What `{hazard}` may be.
  private static var hazards: String {
    "## What stands for {hazard}\n\n"
      + FlagRule.hazards.map { "- \($0.words)." }.joined(separator: "\n")
  }

  private static var timing: String {
    """
    ## Strength and running in time

    No flags, two sentences below the strength table. Calf or soleus work with external load is looked
    for within 24 and 48 hours before a run that is

    - long: \(Format.fixed(Demand.longFromS / 60, 0)) minutes on the move or more,
    - fast: \(Format.percent(Demand.fastFromShare)) or more of its metres faster than four fifths of the
      runner's own metres of twelve weeks,
    - hilly: \(Format.fixed(Demand.hillyFromMPerKm, 0)) m of climb per km or more.

    A log that gives days without times counts the day before as less than 48 hours, and says nothing of
    work on the day of the run. Weeks are compared with the week before where both have known load and
    lie within the log: running grew where load rose by more than
    \(Format.percent(StrengthTiming.growthFrom - 1)), strength stood still where calf and soleus sets did
    not rise. These lines are choices, not findings.
    """
  }
}

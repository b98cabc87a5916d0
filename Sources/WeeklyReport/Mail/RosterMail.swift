package import Running
import Writing

/// What a coach's message says before it is opened.
package struct RosterMail: Sendable {
  /// Whom to ask by name.
  package var lead: String
  /// Whether anything is to be asked.
  package var asks: Bool

  package init(_ lines: [WeekLine], of week: Week) {
    let roster = RosterWeek(lines, of: week)
    lead = roster.lead
    asks = !roster.ask.isEmpty
  }
}

extension WeekLine {
  /// Whether anything is to be asked.
  package var asks: Bool { asked != nil }

  /// The first sentence of what stands at the top of the page.
  package var lead: String {
    let first = headline.prefix(
      upTo: headline.firstRange(of: ". ")?.lowerBound ?? headline.endIndex)
    return ForeignText.line(String(first))
  }
}

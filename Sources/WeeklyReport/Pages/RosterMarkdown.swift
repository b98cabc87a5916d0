import AthleteWeeks
package import Running
import Writing

/// The week of all athletes in the few lines of one mail.
package enum RosterMarkdown {
  package static func text(
    _ weeks: [WeekLine], of week: Week, _ context: ReportOrigin, _ news: RosterNews = RosterNews()
  ) -> String {
    let roster = RosterWeek(weeks, of: week)
    let units = context.units
    let head = [
      "**\(ForeignText.markdown(roster.lead))**", roster.rest,
      news.since.map(ForeignText.markdown) ?? "",
    ]
    let blocks: [String?] = [
      "# \(week), \(Format.dates(of: week))", head.filter { !$0.isEmpty }.joined(separator: " "),
      list("Ask", roster.ask.map(ask)),
      list(
        roster.isProvisional ? "No files so far" : "No files",
        roster.noFiles.map {
          "\(name($0)): "
            + ($0.lastRunDay.map { "last run \(Format.shortDate($0))" } ?? "no run on file yet")
        }),
      list("No files for weeks", news.silent.map(\.words)), usual(roster, units),
      list("Files that cannot be read", Phrase.fewOf(news.rejected, 5).map(ForeignText.markdown)),
      Sentences.madeBy(context),
    ]
    return MailText.wrapped(blocks.compactMap(\.self).joined(separator: "\n\n")) + "\n"
  }

  private static func name(_ line: WeekLine) -> String { ForeignText.markdown(line.shownName) }

  private static func ask(_ line: WeekLine) -> String {
    let briefs = line.told.map { ForeignText.markdown($0.brief) }
    return "**\(name(line))**: " + briefs.joined(separator: "; ")
  }

  private static func usual(_ roster: RosterWeek, _ units: Units) -> String? {
    let lines = roster.groups.map { group in
      (group.name.map { ForeignText.markdown($0) + ": " } ?? "")
        + group.lines.map { line in
          name(line) + (line.distanceM.map { " " + units.whole($0) } ?? "")
        }.joined(separator: ", ")
    }
    return list("Usual, \(units.name)", lines)
  }

  private static func list(_ head: String, _ items: [String]) -> String? {
    items.isEmpty ? nil : "## \(head)\n\n" + items.map { "- " + $0 }.joined(separator: "\n")
  }
}

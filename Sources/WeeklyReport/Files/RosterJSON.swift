import AthleteWeeks
package import Running
import Writing

/// The week of all athletes as JSON, for programs that tell somebody.
package enum RosterJSON {
  /// The version of the layout, raised when a key changes its meaning or goes.
  static let schema = 1

  package static func text(
    _ weeks: [WeekLine], of week: Week, _ context: ReportOrigin, _ news: RosterNews = RosterNews()
  ) -> String {
    let roster = RosterWeek(weeks, of: week)
    return JSONText.object([
      "schema": .int(schema), "program_version": .string(context.programVersion),
      "week": .string(week.description), "from": .day(week.monday), "to": .day(week.sunday),
      "is_over": .bool(!roster.isProvisional),
      "headline": .string(
        [roster.lead, roster.rest].filter { !$0.isEmpty }.joined(separator: " ")),
      "since": .string(news.since), "ask": .array(roster.ask.map(line)),
      "no_files": .array(roster.noFiles.map(line)), "silent": .array(news.silent.map(\.json)),
      "usual": .array(roster.usual.map(line)),
      "rejected": .array(news.rejected.map { .string($0) }),
    ]).text
  }

  private static func line(_ line: WeekLine) -> JSONText {
    .object([
      "athlete": .string(line.athlete), "name": .string(line.shownName),
      "group": .string(line.group.map(ForeignText.line)), "status": .string(line.status),
      "headline": .string(ForeignText.line(line.headline)), "runs": .int(line.runs),
      "distance_m": .number(line.distanceM, 1),
      "usual_distance_m": .number(line.ownDistance?.usual, 1),
      "easy_km": .banded(line.easyKm, 2), "quick_s": .number(line.quickS, 0),
      "last_run_day": .string(line.lastRun),
      "told": .array(
        line.told.map {
          .object([
            "rule": .string($0.rule), "kind": .string($0.kind), "brief": .string($0.brief),
            "text": .string(ForeignText.line($0.text)),
          ])
        }),
    ])
  }
}

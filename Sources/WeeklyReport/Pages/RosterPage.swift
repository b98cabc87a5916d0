import AthleteWeeks
package import Running
import Writing

/// What a roster says besides its week: where it leads, and what only the night knows.
package struct RosterNews: Sendable, Equatable {
  /// The week before of which there is a roster.
  package var before: Week?
  /// What came since the night before, in a sentence; `nil` where that is not known.
  package var since: String?
  /// Files that cannot be read and were first seen in the last two weeks.
  package var rejected: [String]
  /// Who has no page any more, for nothing came for weeks.
  package var silent: [SilentRunner]

  package init(
    before: Week? = nil, since: String? = nil, rejected: [String] = [], silent: [SilentRunner] = []
  ) {
    self.before = before
    self.since = since
    self.rejected = rejected
    self.silent = silent
  }
}

/// The week of all athletes on one HTML page: Ask, No files, Usual.
package enum RosterPage {
  /// The page; `weeks` may come in any order.
  package static func html(
    _ weeks: [WeekLine], of week: Week, _ context: ReportOrigin, _ news: RosterNews = RosterNews()
  ) -> String {
    PageTemplates.render(page(RosterWeek(weeks, of: week), context, news), "roster")
  }

  private static func page(
    _ roster: RosterWeek, _ context: ReportOrigin, _ news: RosterNews
  ) -> Block {
    let units = context.units
    return [
      "week": roster.week.description,
      "dates": Format.dates(of: roster.week),
      "status": roster.status,
      "unit": units.name,
      "before": news.before.map { ["week": $0.description, "label": "W\($0.number)"] as Block },
      "lead": roster.lead,
      "rest": roster.rest,
      "since": news.since,
      "hasAsk": !roster.ask.isEmpty,
      "ask": roster.ask.map { row($0, units) },
      "hasNoFiles": !roster.noFiles.isEmpty,
      "noFilesHead": roster.isProvisional ? "No files so far" : "No files",
      "noFiles": roster.noFiles.map { row($0, units) },
      "hasSilent": !news.silent.isEmpty,
      "silent": news.silent.map(\.block),
      "hasUsual": !roster.usual.isEmpty,
      "groups": roster.groups.map { group -> Block in
        ["group": group.name.map(ForeignText.line), "rows": group.lines.map { row($0, units) }]
      },
      "hasRejected": !news.rejected.isEmpty,
      "rejected": Phrase.fewOf(news.rejected, 5),
      "limits": Sentences.shortLimits(units),
      "madeBy": Sentences.madeBy(context),
    ]
  }

  private static func row(_ week: WeekLine, _ units: Units) -> Block {
    let (sets, setsNote) = sets(week.strength)
    let more = week.told.count - 1
    return [
      "name": week.shownName,
      "under": under(week),
      "link": ForeignText.link(week.athlete) + ".html",
      "came": came(week),
      "kind": week.asked?.kind,
      "label": week.asked.flatMap { FlagKind(rawValue: $0.kind)?.label },
      "brief": week.asked.map { ForeignText.line($0.brief) },
      "more": more > 0 ? "and \(more) more" : nil,
      "km": week.distanceM.map(units.distance) ?? "–",
      "own": week.ownDistance.map { units.whole($0.lowest, $0.highest) } ?? "–",
      "easyKm": week.easyKm.map { units.load($0.central) } ?? "–",
      "quick": week.quickS.map { Wording.minutes($0) } ?? "–",
      "spark": SparkBars.block(week, units),
      "sets": sets,
      "setsNote": setsNote,
      "since": week.lastRunDay.map { Format.shortDate($0) } ?? "none yet",
      "last": week.lastRunDay.map { Format.shortDate($0) } ?? "none yet",
    ]
  }

  /// Nothing to say of a complete week, and of one that runs the page's head says it.
  private static func came(_ week: WeekLine) -> String? {
    week.isComplete || week.isProvisional ? nil : week.status
  }

  /// What stands below a name among those to be asked.
  private static func under(_ week: WeekLine) -> String? {
    let parts = [week.group.map(ForeignText.line), came(week)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private static func sets(_ strength: WeekLine.StrengthLine) -> (String, String?) {
    guard strength.hasLog else { return ("–", "no log") }
    if let end = strength.logEndsOn.flatMap({ LocalDay($0) }) {
      return ("–", "log ends " + Format.shortDate(end))
    }
    return (strength.sets.map { "\($0)" } ?? "–", nil)
  }
}

import AthleteWeeks
package import Running
import Writing

/// The page of the whole report folder: athletes and weeks, a shade for the kilometres, a dot for news.
package enum IndexPage {
  /// The newest weeks that are shown: as many as a screen holds, fewer the more athletes there are.
  package static func shown(_ weeks: [Week], athletes: Int) -> [Week] {
    weeks.suffix(max(8, min(26, 520 / max(1, athletes))))
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - weeks: all of which there is a roster, oldest first.
  ///   - lines: of the weeks that are shown, in any order.
  package static func html(
    _ weeks: [Week], _ lines: [WeekLine], _ context: ReportOrigin, since: String?
  ) -> String {
    let athletes = Dictionary(grouping: lines, by: \.athlete).values
      .compactMap { of in of.max { $0.week < $1.week }.map { (newest: $0, lines: of) } }
      .sorted {
        ($0.newest.shownName, $0.newest.athlete) < ($1.newest.shownName, $1.newest.athlete)
      }
    let shown = shown(weeks, athletes: athletes.count)
    let page: Block = [
      "unit": context.units.name,
      "span": span(weeks),
      "since": since,
      "weeks": shown.enumerated().map { index, week -> Block in
        ["link": week.description, "label": "W\(week.number)", "isOld": isOld(index, of: shown)]
      },
      "rows": athletes.map { row($0.newest, $0.lines, shown, context.units) },
      "years": years(weeks.filter { !shown.contains($0) }),
      // More rows than a sheet across holds.
      "isLong": athletes.count > 40,
      "hasYears": weeks.count > shown.count,
      "limits": Sentences.limits(context.units),
      "madeBy": Sentences.madeBy(context),
    ]
    return PageTemplates.render(page, "index")
  }

  /// A phone shows the newest six.
  private static func isOld(_ index: Int, of shown: [Week]) -> Bool { index < shown.count - 6 }

  private static func span(_ weeks: [Week]) -> String {
    guard let first = weeks.first, let last = weeks.last else { return "no weeks yet" }
    return first == last
      ? "1 week, \(first)" : "\(Format.count(weeks.count, "week")), \(first) to \(last)"
  }

  private static func row(
    _ newest: WeekLine, _ lines: [WeekLine], _ shown: [Week], _ units: Units
  ) -> Block {
    let byWeek = Dictionary(lines.map { ($0.week, $0) }) { first, _ in first }
    let most = lines.compactMap(\.distanceM).max() ?? 0
    return [
      "name": newest.shownName,
      "link": "\(newest.week)/\(ForeignText.link(newest.athlete)).html",
      "cells": shown.enumerated().map { index, week -> Block in
        let line = byWeek[week.description]
        return [
          "isOld": isOld(index, of: shown),
          "page": line.map { cell($0, most, units) },
        ]
      },
    ]
  }

  private static func cell(_ line: WeekLine, _ most: Double, _ units: Units) -> Block {
    let kind = line.asked.map { $0.kind == FlagKind.flag.rawValue ? "flag" : "question" }
    return [
      "link": "\(line.week)/\(ForeignText.link(line.athlete)).html",
      // Four shades up to the athlete's own most of the weeks that are shown.
      "shade": line.distanceM.map { most > 0 ? "k\(min(4, 1 + Int(4 * $0 / most)))" : "k1" }
        ?? "none",
      "text": line.distanceM.map(units.whole) ?? "–",
      "dot": kind, "dotText": line.asked.map { ForeignText.line($0.brief) },
    ]
  }

  private static func years(_ weeks: [Week]) -> [Block] {
    Dictionary(grouping: weeks, by: \.year).sorted { $0.key > $1.key }.map { year, weeks in
      [
        "year": "\(year)",
        "weeks": weeks.map { ["link": $0.description, "label": "W\($0.number)"] as Block },
      ]
    }
  }
}

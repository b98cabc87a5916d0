package import Running
import Writing

/// An athlete who has no page in a week, because nothing came for longer than pages go on.
package struct SilentRunner: Sendable, Equatable {
  var athlete: String
  var name: String
  /// The week of the newest page.
  var page: String
  /// The newest day with a run or a set, such as 2026-06-07.
  var lastDay: String?

  /// Those who have no line in `week`, who fell silent last first.
  ///
  /// - Parameter newest: the newest line of each athlete.
  package static func all(_ newest: [some WeekOutline], in week: Week) -> [SilentRunner] {
    newest.filter { line in Week(line.week).map { $0 < week } ?? false }.map { line in
      SilentRunner(
        athlete: line.athlete, name: line.shownName, page: line.week,
        lastDay: [line.lastRun, line.lastSet].compactMap(\.self).max())
    }.sorted { ($1.lastDay ?? "", $0.athlete) < ($0.lastDay ?? "", $1.athlete) }
  }

  /// `Bea Abel: since 2026-04-19`, for Markdown.
  var words: String {
    ForeignText.markdown(name) + (lastDay.map { ": since \($0)" } ?? "")
  }

  var block: Block {
    [
      "name": name, "link": "../\(page)/\(ForeignText.link(athlete)).html", "since": lastDay ?? "",
    ]
  }

  var json: JSONText {
    .object([
      "athlete": .string(athlete), "name": .string(name), "last_day": .string(lastDay),
      "last_page": .string(page),
    ])
  }
}

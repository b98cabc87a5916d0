import AthleteWeeks
import WeeklyReport

/// A kind of file that an athlete gets a week: the writers, in the order in which they write.
struct PageKind: Sendable {
  let kind: ReportKind
  /// What the file's name ends on.
  let ending: String
  let text: @Sendable (AthleteWeek, ReportOrigin) -> String

  static let all = [
    PageKind(kind: .html, ending: ".html") { AthletePage.html($0, $1) },
    PageKind(kind: .markdown, ending: ".md") { AthleteMarkdown.text($0, $1) },
    PageKind(kind: .json, ending: ".json") { AthleteJSON.text($0, $1) },
  ]
}

extension Plan {
  /// The pages that the plan asks for.
  var pageKinds: [PageKind] { PageKind.all.filter { reports.contains($0.kind) } }
}

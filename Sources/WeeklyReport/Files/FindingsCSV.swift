package import AthleteWeeks
package import Running
package import Writing

/// What was noticed about an athlete's files as a table: a row a finding, a rejection, a recording that is
/// no run.
package enum FindingsCSV {
  /// Something that was noticed.
  package struct Row: Sendable {
    var athlete: Athlete
    /// `nil` where nothing tells a date.
    package var day: LocalDay?
    var kind: Kind
    var run: String?
    var file: String
    /// Position in the file, from 1.
    var recording: Int?
    /// In the file, from 1.
    var line: Int?
    /// `nil` where the kind says it all.
    var code: String?
    var count = 1
    var detail = ""
  }

  /// What a row is; docs/rejections.md lists the codes of the first three.
  package enum Kind: String, CaseIterable, Sendable {
    case finding, rejection, skipped, row, duplicate, doubtful
  }

  package static let table = CSVTable<Row>(
    file: "findings.csv",
    rowMeaning: "Something that was noticed: in a run, in a log, of a file that could not be used.",
    columns: [
      Column("athlete", "text", "The athlete's folder.") { .text($0.athlete.id) },
      Column("week", "ISO week", "The week of the day.") { .code($0.day?.week.description) },
      Column("day", "date", "The local day of what it is about; empty where nothing tells.") {
        .code($0.day?.description)
      },
      Column(
        "kind", "word",
        "finding (it counts), rejection (it does not), skipped (no run), row (of a log, left out), "
          + "duplicate (of a file that counts), doubtful (a run that is not believed)."
      ) { .code($0.kind.rawValue) },
      Column("run", "text", "The run's short name, as in runs.csv; empty for other things.") {
        .text($0.run)
      },
      Column("file", "text", "Within the athlete's folder.") { .text($0.file) },
      Column("recording", "count", "Position in the file, from 1.") { .count($0.recording) },
      Column("line", "count", "Line in the file, from 1.") { .count($0.line) },
      Column("code", "word", "Stable; docs/rejections.md says what it means.") { .code($0.code) },
      Column("count", "count", "How often.") { .count($0.count) },
      Column("detail", "text", "The evidence in words and figures.") {
        .text($0.detail.isEmpty ? nil : $0.detail)
      },
    ])

  private typealias Column = CSVColumn<Row>
}

extension FindingsCSV {
  /// The rows of an athlete, by day and file; those without a day come last.
  ///
  /// - Parameter day: of an instant, on the athlete's clock.
  package static func rows(
    _ history: AthleteHistory, day: (Double) -> LocalDay
  ) -> [Row] {
    let athlete = history.athlete
    var rows = history.runs.flatMap { run in
      run.run.findings.map {
        Row(
          athlete: athlete, day: run.day, kind: .finding, run: run.id, file: run.file,
          recording: run.run.number, code: $0.code.rawValue, count: $0.count, detail: $0.detail)
      }
    }
    rows += history.logFindings.map {
      Row(
        athlete: athlete, kind: .finding, file: $0.file, code: $0.finding.code.rawValue,
        count: $0.finding.count, detail: $0.finding.detail)
    }
    rows += history.rejections.map {
      Row(
        athlete: athlete, day: $0.day, kind: .rejection, file: $0.file, line: $0.rejection.line,
        code: $0.rejection.code.rawValue, detail: $0.rejection.message)
    }
    rows += history.passedOver.map {
      Row(
        athlete: athlete, day: $0.run?.day ?? $0.recording.start.map(day), kind: .skipped,
        file: $0.file, recording: $0.recording.number, code: $0.recording.code.rawValue,
        detail: $0.recording.word ?? $0.recording.sport.rawValue)
    }
    rows += history.rowProblems.map {
      Row(athlete: athlete, kind: .row, file: $0.file, line: $0.line, detail: $0.message)
    }
    rows += history.duplicates.map {
      Row(athlete: athlete, day: $0.day, kind: .duplicate, file: $0.file, detail: $0.of)
    }
    rows += history.doubtful.map {
      Row(athlete: athlete, day: $0.day, kind: .doubtful, file: $0.file, detail: $0.reason)
    }
    // The order of what has the same day and file stays as it is above.
    return rows.enumerated().map { place, row in
      (key: (row.day?.daysSince1970 ?? .max, FileName(row.file), place), row: row)
    }.sorted { $0.key < $1.key }.map(\.row)
  }
}

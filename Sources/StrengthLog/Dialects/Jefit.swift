import DelimitedText
import Running
import WrittenValues

/// The export of JEFIT: tables one after the other, each below a line such as
/// `### EXERCISE LOGS ###`.
///
/// One row of EXERCISE LOGS holds all sets of an exercise as weights and repetitions ("60x10,65x8").
/// It belongs to a row of WORKOUT SESSIONS, whose start is in seconds since 1970 (in the column
/// `starttime` or, in older files, `starttimie`) or else its day; where there is none, the log's own
/// day counts. The unit of weight stands in the column `mass` of SETTING, which may be missing. Rows
/// of five or so entries that begin with three of 0x0 are times of cardio and stretching, no sets.
struct Jefit: StrengthDialect {
  static let format = StrengthFormat.jefit

  private let logs: DelimitedTable
  private let sessions: DelimitedTable?
  private let unit: WeightUnit?
  private let defaultUnit: WeightUnit?

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    let sections = Self.sections(text)
    guard let logs = sections["EXERCISE LOGS"].flatMap({ DelimitedTable(rows: $0) }),
      logs.has("ename"), logs.has("logs"), logs.has("belongsession") || logs.has("mydate")
    else { return nil }
    self.logs = logs
    sessions = sections["WORKOUT SESSIONS"].flatMap { DelimitedTable(rows: $0) }
    let setting = sections["SETTING"].flatMap { DelimitedTable(rows: $0) }
    let mass = setting.flatMap { table in table.rows.first.flatMap { table[$0, "mass"] } }
    unit = mass.flatMap(WeightUnit.init(logged:))
    self.defaultUnit = defaultUnit
  }

  /// The rows below each line of `###` with a title, up to the next such line.
  private static func sections(
    _ text: DelimitedText
  ) -> [String: ArraySlice<DelimitedText.Row>] {
    let banners = text.rows.indices.filter { text.rows[$0].fields[0].hasPrefix("###") }
    var sections: [String: ArraySlice<DelimitedText.Row>] = [:]
    for (banner, next) in zip(banners, banners.dropFirst() + [text.rows.endIndex]) {
      let title = text.rows[banner].fields[0].split(separator: "#").joined()
        .split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
      if !title.isEmpty, sections[title] == nil { sections[title] = text.rows[(banner + 1)..<next] }
    }
    return sections
  }

  func read() -> LoggedSets {
    var problems: [RowProblem] = []
    let starts = starts(&problems)
    var logged = LoggedSets(logs) { (row, findings, problems) throws(RowProblem) in
      try sets(row, starts, &findings, &problems)
    }
    logged.problems = problems + logged.problems
    return logged
  }

  /// When each session began; `nil` for one that is there twice with different starts.
  private func starts(_ problems: inout [RowProblem]) -> [String: SessionStart?] {
    var starts: [String: SessionStart?] = [:]
    for row in sessions?.rows ?? [] {
      guard let sessions, let id = sessions[row, "_id"] else { continue }
      let row = SetRow(table: sessions, row: row)
      do throws(RowProblem) {
        try row.checkShape()
        let start = try start(row)
        if let other = starts[id], other != start {
          starts[id] = .some(nil)
        } else {
          starts[id] = start
        }
      } catch {
        problems.append(error)
      }
    }
    return starts
  }

  private func start(_ row: SetRow) throws(RowProblem) -> SessionStart {
    for column in ["starttime", "starttimie"] {
      if let seconds = row[column].flatMap(plainNumber), (1...7_258_118_400).contains(seconds) {
        return .instant(seconds.rounded(.down))
      }
    }
    return try row.start("mydate")
  }

  private func sets(
    _ row: SetRow, _ starts: [String: SessionStart?], _ findings: inout Findings,
    _ problems: inout [RowProblem]
  ) throws(RowProblem) -> [LoggedSet] {
    let exercise = try row.exercise("ename")
    let start = try start(row, starts)
    guard let entries = row["logs"]?.parts(","), !entries.isEmpty else {
      throw row.problem(.nothingDone, "No sets of \(quoted(exercise)).")
    }
    if entries.count > 3, entries.prefix(3).allSatisfy({ $0 == "0x0" || $0 == "0x0.0" }) {
      return []
    }
    var sets: [LoggedSet] = []
    for (index, entry) in entries.enumerated() {
      var noted = findings
      do throws(RowProblem) {
        let parts = entry.lowercased().parts("x")
        guard parts.count == 2, entry.lowercased().count(where: { $0 == "x" }) == 1 else {
          throw row.problem(.badSet, "Not weight x repetitions: \(quoted(entry)).")
        }
        let weightKg = try WeightColumns.weightKg(
          parts[0], told: unit, assumed: defaultUnit, row, &noted)
        let repetitions = try row.repetitions(in: parts[1])
        try row.checkDone(repetitions, nil, distance: [])
        sets.append(
          LoggedSet(
            set: StrengthSet(
              start: start, session: "", exercise: exercise, weightKg: weightKg,
              repetitions: repetitions, durationS: nil, kind: .working, calf: nil,
              number: index + 1, line: row.row.line)))
        findings = noted
      } catch {
        problems.append(error)
      }
    }
    return sets
  }

  private func start(
    _ row: SetRow, _ starts: [String: SessionStart?]
  ) throws(RowProblem) -> SessionStart {
    if let id = row["belongsession"] {
      if case .some(let known) = starts[id] {
        if let known { return known }
        if row["mydate"] == nil {
          throw row.problem(.noSession, "Session \(quoted(id)) has two different starts.")
        }
      } else if row["mydate"] == nil {
        throw row.problem(.noSession, "There is no session \(quoted(id)).")
      }
    }
    return try row.start("mydate")
  }
}

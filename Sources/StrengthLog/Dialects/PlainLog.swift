import DelimitedText
import Running
import WrittenValues

/// The log of those who use no app, described in docs/strength.md.
///
/// It has the columns `date` and `exercise`, `reps` or `seconds` or both, and may have `time`,
/// `session`, `sets`, `kind`, `note` and a weight: `weight_kg`, `weight_lb`, or `weight` in the unit
/// of the athlete's file. A column of another name is told, since it may be one of these misspelt.
struct PlainLog: StrengthDialect {
  static let format = StrengthFormat.plain

  private let table: DelimitedTable
  private let weights: WeightColumns?

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text), table.has("date"), table.has("exercise"),
      table.has("reps") || table.has("seconds"),
      // A column that says more, such as a unit, is not passed over: `TableLog` reads it.
      table.columnNames.allSatisfy({
        knownColumns.contains($0)
          || ColumnWords.standard.role($0) == nil && !TableColumns.isOfOneSet($0)
      }),
      // Nor are cells that tell more than a number.
      !table.rows.contains(where: { row in
        ["reps", "sets"].contains { table[row, $0].map(Self.tellsMore) == true }
      })
    else { return nil }
    self.table = table
    weights = WeightColumns(table, "weight", defaultUnit: defaultUnit)
  }

  private static func tellsMore(_ text: String) -> Bool {
    plainNumber(text) == nil && (WorkText(text) != nil || WorkPhrase.count(text) != nil)
  }

  func read() -> LoggedSets {
    var logged = LoggedSets(table) { (row, findings) throws(RowProblem) in
      try sets(row, &findings)
    }
    let unknown = table.columnNames.filter { !$0.isEmpty && !knownColumns.contains($0) }
    logged.findings.note(
      .columnUnknown, count: unknown.count, detail: unknown.map(quoted).joined(separator: ", "))
    return logged
  }

  private func sets(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> [LoggedSet] {
    let columns = SetColumns(
      start: "date", time: "time", session: "session", exercise: "exercise", repetitions: "reps",
      seconds: "seconds", note: "note")
    let kind = row.kind(row["kind"], kinds, &findings)
    let set = try row.set(columns, weights, kind, &findings)
    return Array(repeating: set, count: try count(row))
  }

  /// How many sets the row stands for.
  private func count(_ row: SetRow) throws(RowProblem) -> Int {
    guard let text = row["sets"] else { return 1 }
    guard let number = plainNumber(text), let count = Int(exactly: number), (1...20).contains(count)
    else { throw row.problem(.badSets, "Not a number of sets from 1 to 20: \(quoted(text)).") }
    return count
  }
}

private let knownColumns: Set<String> = [
  "date", "time", "session", "exercise", "sets", "reps", "weight", "weight_kg", "weight_lb",
  "weight_lbs", "seconds", "kind", "note",
]

private let kinds: [String: SetKind] = [
  "working": .working, "warmup": .warmUp, "drop": .drop, "failure": .failure,
]

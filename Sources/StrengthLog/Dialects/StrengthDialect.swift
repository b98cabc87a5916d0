import DelimitedText
import Running

/// How one app writes its log.
protocol StrengthDialect: Sendable {
  static var format: StrengthFormat { get }
  /// Takes a text whose header is of this dialect; `nil` for any other.
  init?(_ text: DelimitedText, defaultUnit: WeightUnit?)
  /// The sets, without what the catalogue makes of them.
  func read() -> LoggedSets
}

/// Every dialect; the first that knows the header reads the file, and a table of sets asks for least.
let dialects: [any StrengthDialect.Type] = [
  Strong.self, Hevy.self, FitNotesIOS.self, FitNotes.self, Jefit.self, Fitbod.self, PlainLog.self,
  TableLog.self,
]

/// What a dialect finds in a file.
struct LoggedSets {
  var sets: [LoggedSet] = []
  var problems: [RowProblem] = []
  var findings = Findings()

  /// Reads a table; `sets` gives what a row holds, nothing for one that is no set.
  init(
    _ table: DelimitedTable,
    sets: (SetRow, inout Findings) throws(RowProblem) -> [LoggedSet]
  ) {
    self.init(table) { (row, findings, _) throws(RowProblem) in try sets(row, &findings) }
  }

  /// Reads a table whose rows may hold several sets, each with a problem of its own.
  init(
    _ table: DelimitedTable,
    sets: (SetRow, inout Findings, inout [RowProblem]) throws(RowProblem) -> [LoggedSet]
  ) {
    let habits = TableHabits(table, &findings)
    let times = LastTime()
    for row in table.rows {
      let row = SetRow(table: table, row: row, habits: habits, times: times)
      // What is noted of a row that turns out unusable is noted of nothing.
      var noted = findings
      do throws(RowProblem) {
        try row.checkShape()
        self.sets += try sets(row, &noted, &problems)
        findings = noted
      } catch {
        problems.append(error)
      }
    }
  }
}

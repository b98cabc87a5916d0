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

/// Every dialect; the first that knows the header reads the file.
let dialects: [any StrengthDialect.Type] = [Strong.self, Hevy.self]

/// What a dialect finds in a file.
struct LoggedSets {
  var sets: [StrengthSet] = []
  var problems: [RowProblem] = []
  var findings = Findings()

  /// Reads a table of one set a row; `set` gives `nil` for a row that is no set.
  init(_ table: DelimitedTable, set: (SetRow, inout Findings) throws(RowProblem) -> StrengthSet?) {
    for row in table.rows {
      let row = SetRow(table: table, row: row)
      do throws(RowProblem) {
        try row.checkShape()
        if let set = try set(row, &findings) { sets.append(set) }
      } catch {
        problems.append(error)
      }
    }
  }
}

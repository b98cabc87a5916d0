package import Running

/// A CSV file as one ordered table of columns, from which its header, its rows and its entry in the
/// data dictionary follow.
package struct CSVTable<Row>: Sendable {
  /// The file's name, such as `weekly.csv`.
  package let file: String
  /// What a row stands for, in a sentence.
  package let rowMeaning: String
  package let columns: [CSVColumn<Row>]

  package init(file: String, rowMeaning: String, columns: [CSVColumn<Row>]) {
    self.file = file
    self.rowMeaning = rowMeaning
    self.columns = columns
  }

  /// The header line with its line end (RFC 4180: CR LF).
  package var header: String { CSVText.line(columns.map(\.name)) }

  /// One row with its line end.
  package func line(_ row: Row) -> String {
    CSVText.line(columns.map { $0.cell(row).text })
  }

  /// Header and rows.
  package func text(_ rows: some Sequence<Row>) -> String {
    rows.reduce(into: header) { $0 += line($1) }
  }
}

/// One column: its name with its unit, what it means, and how a row fills it.
package struct CSVColumn<Row>: Sendable {
  package var name: String
  /// The unit, or the kind of text.
  package var unit: String
  package var meaning: String
  package var cell: @Sendable (Row) -> CSVCell

  package init(
    _ name: String, _ unit: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> CSVCell
  ) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.cell = cell
  }

  /// The column as a member of a JSON object.
  package func member(of row: Row) -> (String, JSONText) { (name, cell(row).json) }

  /// Central, low and high value of a banded figure, as three columns `name`, `name_low`, `name_high`.
  package static func banded(
    _ name: String, _ unit: String, _ decimals: Int, _ meaning: String,
    low: String = "10th percentile of the model's factors.",
    high: String = "90th percentile of the model's factors.",
    _ value: @escaping @Sendable (Row) -> Banded?
  ) -> [CSVColumn] {
    [
      CSVColumn(name, unit, meaning) { .number(value($0)?.central, decimals) },
      CSVColumn(name + "_low", unit, low) { .number(value($0)?.low, decimals) },
      CSVColumn(name + "_high", unit, high) {
        .number(value($0)?.high, decimals)
      },
    ]
  }
}

/// What a cell holds; `nil` makes an empty cell, which means unknown.
package enum CSVCell {
  /// Text of foreign origin, made harmless for spreadsheets.
  case text(String?)
  /// A word of ours.
  case code(String?)
  case count(Int?)
  /// With so many decimals.
  case number(Double?, Int)

  package var text: String {
    switch self {
    case .text(let text): text.map(ForeignText.cell) ?? ""
    case .code(let code): code ?? ""
    case .count(let count): count.map { String($0) } ?? ""
    case .number(let value, let decimals):
      value.flatMap { $0.magnitude < 1e15 ? Format.fixed($0, decimals) : nil } ?? ""
    }
  }

  /// The same as JSON, where nothing needs an apostrophe and unknown is `null`.
  package var json: JSONText {
    switch self {
    case .text(let text): .string(text.map(ForeignText.line))
    case .code(let code): .string(code)
    case .count(let count): .int(count)
    case .number(let value, let decimals): .number(value, decimals)
    }
  }
}

/// Delimited text whose first row names the columns.
///
///     let table = DelimitedTable(DelimitedText(bytes))
///     for row in table.rows { print(row.line, table[row, "weight"] ?? "-") }
///
public struct DelimitedTable: Sendable {
  /// The names of the columns, with the line they stand on.
  public let header: DelimitedText.Row
  public let rows: [DelimitedText.Row]
  /// The names of the columns, lower-case and without blanks around them.
  public let columnNames: [String]
  /// What stands between the fields.
  public let separator: DelimitedText.Separator
  private let columns: [String: Int]

  /// Takes the first row as the header, or makes nothing of a text without rows.
  public init?(_ text: DelimitedText) {
    self.init(rows: text.rows[...], separator: text.separator)
  }

  /// Takes the first of some rows of a text as the header, or makes nothing of none.
  public init?(
    rows: ArraySlice<DelimitedText.Row>, separator: DelimitedText.Separator = .comma
  ) {
    self.separator = separator
    guard let header = rows.first else { return nil }
    self.header = header
    self.rows = Array(rows.dropFirst())
    columnNames = header.fields.map { trimmed($0).lowercased() }
    columns = Dictionary(
      columnNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the header has the column, whatever the case and the blanks around it.
  public func has(_ column: String) -> Bool { columns[column.lowercased()] != nil }

  /// The field without blanks around it; `nil` where the column or the field is missing or blank.
  ///
  /// Where two columns have the same name, the first counts.
  public subscript(row: DelimitedText.Row, column: String) -> String? {
    guard let index = columns[column.lowercased()], index < row.fields.count else { return nil }
    let text = trimmed(row.fields[index])
    return text.isEmpty ? nil : text
  }

  /// Whether the row has content beyond the last column, as a separator that lacks its quotes makes.
  public func overflows(_ row: DelimitedText.Row) -> Bool {
    row.fields.dropFirst(header.fields.count).contains { !trimmed($0).isEmpty }
  }
}

private func trimmed(_ text: String) -> String {
  guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
  let start = text.drop(while: \.isWhitespace)
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}

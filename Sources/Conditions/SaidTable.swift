import DelimitedText
package import Running

/// Reads one of the lists that people keep beside an athlete's files; a row that cannot be used is a problem
/// and costs itself only.
package struct SaidTable {
  private let file: String
  package private(set) var problems: [Problem] = []

  package struct Fault: Error {
    package var message: String

    package init(_ message: String) { self.message = message }
  }

  /// A row's fields by their columns.
  package struct Fields {
    private let row: DelimitedText.Row
    private let table: DelimitedTable

    fileprivate init(row: DelimitedText.Row, table: DelimitedTable) {
      self.row = row
      self.table = table
    }

    /// In the file, from 1.
    package var line: Int { row.line }

    package subscript(column: String) -> String? { table[row, column] }

    /// A field that the row cannot do without.
    package func needed(_ column: String) throws(Fault) -> String {
      guard let text = table[row, column] else { throw Fault("\(column) is empty") }
      return text
    }

    package func day(_ column: String) throws(Fault) -> LocalDay {
      let text = try needed(column)
      guard let day = LocalDay(text) else {
        throw Fault("\"\(text)\" is no day such as 2026-05-31")
      }
      return day
    }
  }

  package init(file: String) { self.file = file }

  /// - Parameters:
  ///   - needed: columns without which nothing can be read.
  ///   - either: columns of which one is needed.
  ///   - optional: the others that there are.
  package mutating func rows<Row>(
    _ bytes: [UInt8], needed: [String] = [], either: [String] = [], optional: [String] = [],
    _ row: (Fields) throws(Fault) -> Row
  ) -> [Row] {
    guard let table = DelimitedTable(DelimitedText(bytes)), needed.allSatisfy(table.has),
      either.isEmpty || either.contains(where: table.has)
    else {
      let columns = needed + (either.isEmpty ? [] : [either.joined(separator: " or ")])
      let word = columns.count == 1 ? "column" : "columns"
      note(1, "the header needs the \(word) \(columns.joined(separator: " and "))")
      return []
    }
    let known = needed + either + optional
    for name in table.columnNames where !name.isEmpty && !known.contains(name) {
      note(
        table.header.line,
        "there is no column \"\(name)\"; there are \(known.joined(separator: ", "))")
    }
    return table.rows.compactMap { line in
      do throws(Fault) {
        guard line.unclosedQuote == nil else { throw Fault("a quote is never closed") }
        guard !table.overflows(line) else {
          throw Fault("it has more fields than the header; a note with a separator needs quotes")
        }
        return try row(Fields(row: line, table: table))
      } catch {
        note(line.line, error.message)
        return nil
      }
    }
  }

  private mutating func note(_ line: Int, _ message: String) {
    problems.append(Problem(file: file, line: line, column: 1, message: message))
  }
}

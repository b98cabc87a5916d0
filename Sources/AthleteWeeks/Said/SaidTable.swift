import DelimitedText
import Running

/// Reads one of the lists that people keep beside an athlete's files; a row that cannot be used is a problem
/// and costs itself only.
struct SaidTable {
  let file: String
  private(set) var problems: [Problem] = []

  struct Fault: Error {
    var message: String

    init(_ message: String) { self.message = message }
  }

  /// A row's fields by their columns.
  struct Fields {
    let row: DelimitedText.Row
    let table: DelimitedTable

    subscript(column: String) -> String? { table[row, column] }

    /// A field that the row cannot do without.
    func needed(_ column: String) throws(Fault) -> String {
      guard let text = table[row, column] else { throw Fault("\(column) is empty") }
      return text
    }

    func day(_ column: String) throws(Fault) -> LocalDay {
      let text = try needed(column)
      guard let day = LocalDay(text) else {
        throw Fault("\"\(text)\" is no day such as 2026-05-31")
      }
      return day
    }
  }

  init(file: String) { self.file = file }

  /// - Parameters:
  ///   - needed: columns without which nothing can be read.
  ///   - optional: the others that there are.
  mutating func rows<Row>(
    _ bytes: [UInt8], needed: [String], optional: [String],
    _ row: (Fields) throws(Fault) -> Row
  ) -> [Row] {
    guard let table = DelimitedTable(DelimitedText(bytes)), needed.allSatisfy(table.has) else {
      note(1, "the header needs the columns \(needed.joined(separator: " and "))")
      return []
    }
    let known = needed + optional
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

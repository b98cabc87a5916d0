import AthleteWeeks
import Foundation
import GRDB
import Running
package import Writing

/// Questions in SQL to the tables of a pipeline's athletes: what `soleus sql` asks.
///
/// The tables are filled anew for each question, in a database of its own that goes with it, so there is
/// nothing that a question could change.
package struct TableQuery {
  /// Why a question has no answer.
  package struct Unanswered: Error {
    package var message: String
  }

  private let athletes: JoinedAthletes

  package init(_ athletes: JoinedAthletes) { self.athletes = athletes }

  /// Answers `question`, one statement that only reads: names of columns, then row after row.
  ///
  /// Only tables that it names are filled.
  package func run(
    _ question: String, columns: ([String]) throws -> Void, row: ([CSVCell]) throws -> Void
  ) throws {
    do {
      // Its file is the system's own and unnamed; it holds more than memory does.
      let database = try DatabaseQueue(path: "")
      let asked = DataTable.all.filter { question.localizedCaseInsensitiveContains($0.name) }
      try database.write { database in
        for table in DataTable.all { try Self.create(table, in: database) }
        for name in asked.isEmpty ? [] : athletes.names {
          let athlete = try athletes.joined(name)
          for table in asked { try Self.fill(table, of: athlete, in: database) }
        }
      }
      try database.read { try Self.answer(question, $0, columns, row) }
    } catch let unanswered as Unanswered {
      throw unanswered
    } catch {
      throw Execution.Failure(error, athletes.plan)
    }
  }

  // MARK: Tables

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  private static func create(_ table: DataTable, in database: Database) throws {
    // Columns without a type keep what they are given.
    let columns = table.columns.map { quoted($0.name) }.joined(separator: ", ")
    try database.execute(sql: "CREATE TABLE \(quoted(table.name)) (\(columns))")
  }

  private static func fill(
    _ table: DataTable, of athlete: JoinedAthlete, in database: Database
  ) throws {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(
      sql: "INSERT INTO \(quoted(table.name)) VALUES (\(places))")
    for row in table.rows(athlete, .all) {
      try insert.execute(arguments: StatementArguments(row.cells.map(\.databaseValue)))
    }
  }

  // MARK: The answer

  private static func answer(
    _ question: String, _ database: Database, _ columns: ([String]) throws -> Void,
    _ row: ([CSVCell]) throws -> Void
  ) throws {
    let statement: Statement
    let none = Unanswered(message: "one question is answered, a SELECT; nothing can be changed")
    do {
      statement = try database.makeStatement(sql: question)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_MISUSE {
      // None or several.
      throw none
    } catch {
      throw Unanswered(message: words(error))
    }
    guard statement.isReadonly, statement.columnCount > 0 else { throw none }
    do {
      try statement.validateArguments(StatementArguments())
    } catch {
      throw Unanswered(message: "a question has no parameters: write the value itself")
    }
    try columns(statement.columnNames)
    let rows = try Row.fetchCursor(statement)
    while let next = try Self.next(rows) { try row(next.databaseValues.map(CSVCell.init)) }
  }

  private static func next(_ rows: RowCursor) throws -> Row? {
    do {
      return try rows.next()
    } catch {
      throw Unanswered(message: words(error))
    }
  }

  /// What SQLite says, and which name may have been meant.
  private static func words(_ error: any Error) -> String {
    let message = (error as? DatabaseError)?.message ?? "\(error)"
    guard let wrong = message.firstMatch(of: /no such (column|table): (\S+)/) else {
      return message
    }
    let name = String(wrong.2.split(separator: ".").last ?? wrong.2)
    let holders = DataTable.all.filter { $0.columns.contains { $0.name == name } }.map(\.name)
    if wrong.1 == "column", !holders.isEmpty {
      return message + "; of that name there is one in " + holders.joined(separator: ", ")
    }
    let known =
      wrong.1 == "table"
      ? DataTable.all.map(\.name) : Set(DataTable.all.flatMap { $0.columns.map(\.name) }).sorted()
    return message + didYouMean(name, among: known)
  }
}

extension CSVCell {
  /// As SQLite holds it; unknown is NULL, and numbers have the decimals of the tables.
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.map(ForeignText.line).databaseValue
    case .code(let code): code.databaseValue
    case .count(let count): count.databaseValue
    case .number: Double(text).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .code(nil)
    case .int64(let number): self = .count(Int(number))
    case .double(let number):
      let isPlain = number == 0 || (1e-6..<1e15).contains(abs(number))
      self = isPlain ? .number(number, Self.decimals(of: number)) : .code("\(number)")
    case .string(let text): self = .text(text)
    case .blob(let bytes): self = .text(bytes.map { String($0, radix: 16) }.joined())
    }
  }

  /// At most six, at least one, and none that says nothing: what a number of a table has, and sums of them.
  private static func decimals(of number: Double) -> Int {
    // More digits than a number has are not told.
    let most = (0...6).last { abs(number) * pow(10, Double($0)) < 1e15 } ?? 0
    let zeros = Format.fixed(number, most).reversed().prefix { $0 == "0" }.count
    return most == 0 ? 0 : max(1, most - zeros)
  }
}

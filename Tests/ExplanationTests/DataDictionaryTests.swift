import Testing

@testable import Explanation
@testable import WeeklyReport
@testable import Writing

@Suite("The data dictionary")
struct DataDictionaryTests {
  @Test("has every column of every file, in order, and no other")
  func columns() {
    let written = DataDictionary.markdown().split(separator: "\n")
      .filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "`").dropFirst().first }
    let columns =
      WeeklyCSV.table.columns.map(\.name) + RunsCSV.table.columns.map(\.name)
      + StrengthCSV.table.columns.map(\.name) + FindingsCSV.table.columns.map(\.name)
      + SeriesCSV.table.columns.map(\.name)
    #expect(written.map(String.init) == columns)
  }

  @Test("gives each column a unit and a sentence")
  func sentences() {
    func check<Row>(_ table: CSVTable<Row>) {
      for column in table.columns {
        #expect(!column.unit.isEmpty && column.meaning.hasSuffix("."), "\(column.name)")
        #expect(column.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
      }
    }
    check(WeeklyCSV.table)
    check(RunsCSV.table)
    check(StrengthCSV.table)
    check(FindingsCSV.table)
    check(SeriesCSV.table)
  }
}

import DelimitedText
import Testing

@Suite("Delimited table")
struct DelimitedTableTests {
  private func table(_ text: String) throws -> DelimitedTable {
    try #require(DelimitedTable(DelimitedText(Array(text.utf8))))
  }

  @Test("Columns are found by name, whatever the case, the blanks and the order")
  func columns() throws {
    let table = try table(" Weight (kg) ,REPS\n 20 ,8\n")
    #expect(table.has("weight (KG)"))
    #expect(!table.has("weight"))
    #expect(table[table.rows[0], "Weight (kg)"] == "20")
    #expect(table[table.rows[0], "reps"] == "8")
    #expect(table.rows[0].line == 2)
  }

  @Test("Some rows of a text are a table of their own, with lines of the whole")
  func someRows() throws {
    let text = DelimitedText(Array("title\n Name ,B\n1,2\n3,4\nend\n".utf8), separator: .comma)
    let table = try #require(DelimitedTable(rows: text.rows[1..<3]))
    #expect(table.columnNames == ["name", "b"])
    #expect(table.rows.map(\.line) == [3])
    #expect(table[table.rows[0], "b"] == "2")
    #expect(DelimitedTable(rows: text.rows[..<0]) == nil)
  }

  @Test("A blank field, a short row and an unknown column are all nil")
  func absence() throws {
    let table = try table("a,b,c\n1, \n")
    #expect(table[table.rows[0], "b"] == nil)
    #expect(table[table.rows[0], "c"] == nil)
    #expect(table[table.rows[0], "d"] == nil)
  }

  @Test("Of two columns with the same name the first counts")
  func repeatedName() throws {
    let table = try table("a,A\n1,2\n")
    #expect(table[table.rows[0], "a"] == "1")
  }

  @Test("Only content beyond the last column overflows")
  func overflow() throws {
    let table = try table("a,b\n1,2,\n1,2,3\n1\n")
    #expect(table.rows.map(table.overflows) == [false, true, false])
  }

  @Test("A text without rows is no table")
  func empty() {
    #expect(DelimitedTable(DelimitedText(Array("\n\n".utf8))) == nil)
  }
}

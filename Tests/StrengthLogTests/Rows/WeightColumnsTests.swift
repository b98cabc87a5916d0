import DelimitedText
import Running
import Testing

@testable import StrengthLog

@Suite("Weight columns")
struct WeightColumnsTests {
  private func weightKg(
    _ header: String, _ fields: String, unitColumn: String? = "weight unit"
  ) throws -> Double? {
    let table = try #require(
      DelimitedTable(DelimitedText(Array("\(header)\n\(fields)\n".utf8), separator: .comma)))
    let columns = try #require(
      WeightColumns(table, "weight", unitColumn: unitColumn, defaultUnit: .pounds))
    var findings = Findings()
    return try columns.weightKg(SetRow(table: table, row: table.rows[0]), &findings)
  }

  @Test(
    "A unit in the column's name counts, however it is written",
    arguments: [
      ("weight_kg", 100), ("Weight (kg)", 100), ("Weight(kgs)", 100), (" weight - KG ", 100),
      ("weight_lbs", 45.359237), ("Weight (lb)", 45.359237), ("Weight", 45.359237),
    ])
  func names(header: String, expected: Double) throws {
    #expect(try weightKg("x,\(header)", "1,100") == expected)
  }

  @Test("Of two columns the first that holds more than 0 counts")
  func two() throws {
    #expect(try weightKg("weight_kg,weight_lbs", "0,100") == 45.359237)
    #expect(try weightKg("weight_kg,weight_lbs", "45,100") == 45)
    #expect(try weightKg("weight_kg,weight_lbs,x", ",,1") == nil)
  }

  @Test("A unit told beside the weight counts before the athlete's")
  func beside() throws {
    #expect(try weightKg("weight,weight unit", "100,kg") == 100)
    #expect(try weightKg("weight,weight unit", "100,") == 45.359237)
    #expect(throws: RowProblem.self) { try weightKg("weight,weight unit", "100,stone") }
  }

  @Test("Columns that only begin alike are none")
  func none() throws {
    let table = try #require(DelimitedTable(DelimitedText(Array("weightlifting,weight note".utf8))))
    #expect(WeightColumns(table, "weight", defaultUnit: nil) == nil)
  }
}

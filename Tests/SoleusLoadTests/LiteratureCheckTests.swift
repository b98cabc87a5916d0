import Running
import Testing

@testable import SoleusLoad

@Suite("The model against the literature")
struct LiteratureCheckTests {
  private static let rows = LiteratureCheck().rows

  private func row(_ relation: LiteratureRelation) throws -> LiteratureCheck.Row {
    try #require(Self.rows.first { $0.relation == relation.rawValue })
  }

  @Test("Every relation stands in the table once, those that do not agree among them")
  func complete() {
    #expect(
      Self.rows.map(\.relation).sorted() == LiteratureRelation.allCases.map(\.rawValue).sorted())
    #expect(Self.rows.contains { $0.agrees } && Self.rows.contains { !$0.agrees })
    #expect(
      LiteratureCheck.Role.allCases.allSatisfy { role in Self.rows.contains { $0.role == role } })
  }

  @Test(
    "A size without a printed spread is held to a quarter of it",
    arguments: LiteratureCheck().rows.filter { $0.criterion == "a quarter of its size" })
  func quarter(row: LiteratureCheck.Row) throws {
    let (low, high) = (row.agreement.lowerBound, row.agreement.upperBound)
    let middle = (low + high) / 2
    #expect(abs((high - low) / 2 / abs(middle) - 0.25) < 0.002, "\(row.relation)")
    // The middle is the published figure, which opens the cell.
    let number = row.published.prefix { $0.isNumber || ".+-".contains($0) }
    let published = try #require(Double(number.drop { $0 == "+" }))
    #expect(abs(middle - published) <= 0.0051 * abs(published), "\(row.relation)")
  }

  @Test("A direction never agrees with nothing happening")
  func direction() {
    for row in Self.rows where row.criterion == "direction" && row.published != "rises or stays" {
      #expect(!row.agreement.contains(0), "\(row.relation)")
    }
  }

  @Test("Figures that the studies print are met or missed as worked out by hand")
  func figures() throws {
    // Sinclair 2015: 402.71 a mile are 250.2 a kilometre.
    #expect(abs(try row(.loadKm).modelled.central - 239.1) < 0.1)
    #expect(try row(.loadKm).agrees)
    #expect(abs(try row(.damageKmSpeed).modelled.central - 40.5) < 0.1)
    #expect(try row(.treadmillPeak).agrees)
    #expect(try !row(.treadmillKm).agrees)
    #expect(try !row(.strikeImposed).agrees)
    #expect(try !row(.peakTensiometryFast).agrees)
    #expect(try !row(.fatigue).agrees)
  }

  @Test("A model that has treadmills gentler no longer agrees with the studies of treadmills")
  func gentle() throws {
    let table = String(decoding: LoadModel.standardTable, as: UTF8.self)
      .replacing("surface,treadmill,1.1,0.97,1.15", with: "surface,treadmill,0.9,0.85,1.0")
    let rows = LiteratureCheck(try LoadModel(Array(table.utf8))).rows
    for row in rows where row.relation.hasPrefix("treadmill") { #expect(!row.agrees) }
    #expect(
      rows.filter { !$0.relation.hasPrefix("treadmill") }
        == Self.rows.filter { !$0.relation.hasPrefix("treadmill") })
  }
}

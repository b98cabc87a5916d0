import Running
import Testing

@testable import SoleusLoad

@Suite("Two models side by side")
struct ModelComparisonTests {
  private let dose = Recording.loaded([
    Stretch(seconds: 1_000, speed: 4, cadence: 160, grade: 0.05, surface: .treadmill),
    Stretch(seconds: 600, speed: 2.8), Stretch(seconds: 300, speed: 1.4, cadence: 110),
  ]).dose()

  private func standard(_ changes: (row: String, by: String)...) throws -> LoadModel {
    var text = String(decoding: LoadModel.standardTable, as: UTF8.self)
    for (row, other) in changes {
      try #require(text.contains(row))
      text = text.replacing(row, with: other)
    }
    return try LoadModel(Array(text.utf8))
  }

  @Test("Both loads are those of the models, and the rows' parts add up to the difference")
  func parts() throws {
    let other = try standard(
      ("load,exponent,6,4,8", "load,exponent,3,2,4"),
      ("surface,treadmill,1.1,0.97,1.15", "surface,treadmill,0.9,0.8,1"),
      ("force,walking-ratio,0.58,0.50,0.68", "force,walking-ratio,0.6,0.50,0.68"))
    let comparison = try ModelComparison(.standard, other)
    #expect(
      comparison.rows.map(\.name) == [
        "force/walking-ratio", "load/exponent", "surface/treadmill",
      ])
    let loads = comparison.loads(of: dose, shoe: .minimal, strike: .forefoot)
    for (model, easyKm) in [(LoadModel.standard, loads.a), (other, loads.b)] {
      let own = LoadBands(model).load(of: dose, shoe: .minimal, strike: .forefoot).easyKm
      #expect(abs(own - easyKm) < 1e-12)
    }
    #expect(abs(loads.parts.reduce(0, +) - (loads.b - loads.a)) < 1e-12)
    #expect(loads.parts.allSatisfy { $0 != 0 })
    let largest = try #require(comparison.largest(of: loads))
    #expect(abs(largest.easyKm) == loads.parts.map(abs).max())
  }

  @Test("Of one factor the whole difference is its own")
  func oneRow() throws {
    let comparison = try ModelComparison(
      .standard,
      try standard(("surface,treadmill,1.1,0.97,1.15", "surface,treadmill,0.9,0.8,1")))
    let loads = comparison.loads(of: dose, shoe: .conventional, strike: .rearfoot)
    #expect(comparison.largest(of: loads)?.row.name == "surface/treadmill")
    let onBelt = LoadBands.standard.load(of: dose, shoe: .conventional, strike: .rearfoot)
      .bySurface.first { $0.surface == .treadmill }?.easyKm
    // A walk costs the same on any ground, and there was none on the belt.
    #expect(abs(loads.b - loads.a - (try #require(onBelt)) * (0.9 / 1.1 - 1)) < 1e-9)
  }

  @Test("A model beside itself differs nowhere, and ranges alone are named")
  func same() throws {
    let same = try ModelComparison(.standard, .standard)
    let loads = same.loads(of: dose, shoe: .conventional, strike: .unknown)
    #expect(same.rows.isEmpty && same.rangesOnly.isEmpty && loads.a == loads.b)
    #expect(same.largest(of: loads) == nil)
    let wider = try ModelComparison(
      .standard,
      try standard(("surface,treadmill,1.1,0.97,1.15", "surface,treadmill,1.1,0.8,1.2")))
    #expect(wider.rows.isEmpty && wider.rangesOnly == ["surface/treadmill"])
  }

  @Test("Models that clip otherwise or tell walking otherwise are refused by their rows")
  func refused() throws {
    let other = try standard(
      ("per m/s,1.9,7.0", "per m/s,1.9,6.5"), ("running,cadence,130", "running,cadence,120"))
    #expect(
      throws: ModelComparison.Refused(rows: [
        "speed/slope (clipped to 1.9 to 7.0 and to 1.9 to 6.5)",
        "running/cadence (130.0 and 120.0)",
      ])
    ) { try ModelComparison(.standard, other) }
  }
}

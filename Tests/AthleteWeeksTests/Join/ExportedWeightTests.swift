import Testing

@testable import AthleteWeeks

@Suite("Weights in exports of two units")
struct ExportedWeightTests {
  private let pound = 0.453_592_37

  @Test("Kilograms shown in pounds are the same weight, to any decimals", arguments: [0.0, 1, 2])
  func shownInPounds(decimals: Double) {
    let scale = [1.0, 10, 100][Int(decimals)]
    for kilograms in stride(from: 20.0, through: 120, by: 2.5) {
      let shown = (kilograms / pound * scale).rounded() / scale
      #expect(ExportedWeight.isSame(kilograms, shown * pound), "\(kilograms)")
      #expect(ExportedWeight.isSame(shown * pound, kilograms), "\(kilograms)")
    }
  }

  @Test("Pounds shown in kilograms are the same weight")
  func shownInKilograms() {
    for pounds in stride(from: 45.0, through: 300, by: 5) {
      let kilograms = pounds * pound
      #expect(ExportedWeight.isSame(kilograms, (kilograms * 10).rounded() / 10), "\(pounds)")
      #expect(ExportedWeight.isSame((kilograms * 100).rounded() / 100, kilograms), "\(pounds)")
    }
  }

  @Test("Two plates of one unit are two weights", arguments: [0.25, 0.5, 1, 2.5])
  func different(step: Double) {
    for weight in stride(from: 20.0, through: 120, by: 2.5) {
      #expect(!ExportedWeight.isSame(weight, weight + step))
      #expect(!ExportedWeight.isSame(weight * pound, (weight + step) * pound))
    }
  }
}

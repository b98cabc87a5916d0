import Running
import Testing

@Suite("Bands")
struct BandedTests {
  @Test("The band goes from the 10th to the 90th percentile, whatever the order of the draws")
  func percentiles() {
    let draws = (0...100).map(Double.init)
    let band = Banded(central: 50, draws: draws.reversed())
    #expect(band == Banded(central: 50, low: 10, high: 90))
    #expect(Banded(central: 1, draws: [7]) == Banded(central: 1, low: 7, high: 7))
  }
}

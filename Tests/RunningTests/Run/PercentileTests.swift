import Running
import Testing

@Suite("Percentiles")
struct PercentileTests {
  @Test("The nearest value is taken, from the first to the last")
  func nearest() {
    #expect(Percentile.index(0, of: 11) == 0 && Percentile.index(1, of: 11) == 10)
    #expect(Percentile.index(0.5, of: 11) == 5)
    #expect(Percentile.index(0.9, of: 5) == 4)
    #expect(Percentile.index(0.1, of: 1) == 0)
  }
}

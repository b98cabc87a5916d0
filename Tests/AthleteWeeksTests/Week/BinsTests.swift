import Testing

@testable import AthleteWeeks

@Suite("Weights in bins")
struct BinsTests {
  @Test("A quantile lies within its bin, as far as the weight wanted of it")
  func within() {
    var bins = Bins()
    bins.add([1, 3], first: 4)
    #expect(bins.quantile(0.25) == 5)
    #expect(bins.quantile(0.625) == 5.5)
    #expect(bins.quantile(1) == 6)
  }

  @Test("Weights of several runs add up, whichever begins lower")
  func added() {
    var bins = Bins()
    bins.add([2], first: 7)
    bins.add([2, 0, 4], first: 5)
    #expect(bins.quantile(0.25) == 6)
    #expect(bins.quantile(0.5) == 7 + 2.0 / 6)
  }

  @Test("Without weight there is none")
  func none() {
    var bins = Bins()
    #expect(bins.quantile(0.5) == nil)
    bins.add([0, 0], first: 0)
    #expect(bins.quantile(0.5) == nil)
  }
}

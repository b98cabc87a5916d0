import Testing

@testable import AthleteWeeks

@Suite("Amounts in bins")
struct BinsTests {
  @Test("A percentile lies within the bin that holds it, as if that were filled evenly")
  func percentile() {
    var bins = Bins()
    bins.add([2, 2], from: 3)
    #expect(bins.percentile(0.5) == 4)
    #expect(bins.percentile(0.75) == 4.5)
    bins.add([4], from: 0)
    #expect(bins.percentile(0.25) == 0.5)
  }

  @Test("Bins that hold nothing have no percentile")
  func nothing() {
    var bins = Bins()
    #expect(bins.percentile(0.5) == nil)
    bins.add([0, 0], from: 2)
    #expect(bins.percentile(0.5) == nil)
  }
}

import Testing

@testable import RunSignals

@Suite("Median")
struct MedianTests {
  /// What a sorted copy gives.
  private func bySorting(_ values: [Double]) -> Double? {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  @Test("The median is that of the sorted values, whatever their order", arguments: 0..<200)
  func sorted(seed: Int) {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let range = [2, 10, 1_000_000][seed % 3]
    var values = (0..<next(200)).map { _ in Double(next(range)) }
    if seed % 4 == 1 { values.sort() }
    if seed % 4 == 2 { values.sort(by: >) }
    #expect(values.median() == bySorting(values))
  }

  @Test("Gaps are no values, and nothing has no median")
  func gaps() {
    #expect([Double.nan, 3, .nan, 1].median() == 2)
    #expect([Float.nan].median() == nil)
    #expect([Double]().median() == nil)
  }

  @Test("Two hundred thousand values up, down and up again take no quadratic time")
  func organPipe() {
    let half = (0..<100_000).map { Double($0) }
    #expect((half + half.reversed()).median() == 49_999.5)
  }
}

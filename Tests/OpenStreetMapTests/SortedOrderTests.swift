import StreamTestSupport
import Testing

@testable import OpenStreetMap

@Suite("The order in which numbers ascend")
struct SortedOrderTests {
  @Test("It is that of a sort by comparing, equal numbers as they stand")
  func sorted() {
    var random = SeededGenerator(seed: 7)
    for (count, highest) in [(0, 1), (1, 1), (50, 3), (5_000, UInt64.max), (5_000, 1 << 34)] {
      let numbers = (0..<count).map { _ in UInt64.random(in: 0...UInt64(highest), using: &random) }
      let order = ascendingOrder(count) { numbers[$0] }
      let expected = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
      #expect(order.map(Int.init) == expected)
    }
  }
}

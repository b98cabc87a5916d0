import Running
import Testing

@Suite("Selection of a rank")
struct SelectionTests {
  private static let lists: [[Int]] = [
    [1], [2, 1], [5, 5, 5, 5], Array(0..<40), Array((0..<40).reversed()),
    (0..<50).map { ($0 * 7_919) % 31 }, (0..<50).map { $0.isMultiple(of: 2) ? $0 : 50 - $0 },
  ]

  @Test(
    "Every rank holds what it holds among the sorted values, smaller ones before and greater ones after",
    arguments: lists)
  func ranks(values: [Int]) {
    let numbers = values.map { Double($0) }
    let sorted = numbers.sorted()
    for rank in numbers.indices {
      var changed = numbers
      let selected = changed.select(rank)
      #expect(selected == sorted[rank])
      #expect(changed[..<rank].allSatisfy { $0 <= selected })
      #expect(changed[rank...].allSatisfy { $0 >= selected })
      #expect(changed.sorted() == sorted)
    }
  }
}

/// Runs `work` on every item, at most `width` at a time, and hands each result to `receive` on the
/// caller as it comes; the order of results is free.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, work: @escaping @Sendable (Item) -> Result,
  receive: (Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: Result.self) { group in
    var waiting = items.makeIterator()
    for _ in 0..<max(1, width) {
      guard let item = waiting.next() else { break }
      group.addTask { work(item) }
    }
    while let result = try await group.next() {
      if let item = waiting.next() { group.addTask { work(item) } }
      try receive(result)
    }
  }
}

/// The same with the results in the order of `items`; those that come early wait.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, work: @escaping @Sendable (Item) -> Result,
  receive: (Result) throws -> Void
) async throws {
  // A slow item holds up a few others and not all that follow.
  let atOnce = 16 * max(1, width)
  for first in stride(from: 0, to: items.count, by: atOnce) {
    var results: [Int: Result] = [:]
    var next = first
    let indices = Array(first..<min(first + atOnce, items.count))
    try await inParallel(indices, width: width) {
      ($0, work(items[$0]))
    } receive: {
      (index, result) in
      results[index] = result
      while let result = results.removeValue(forKey: next) {
        try receive(result)
        next += 1
      }
    }
  }
}

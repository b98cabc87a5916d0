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
  var early: [Int: Result] = [:]
  var next = 0
  try await inParallel(Array(items.enumerated()), width: width) { item in
    (item.offset, work(item.element))
  } receive: { (offset, result) in
    early[offset] = result
    while let result = early.removeValue(forKey: next) {
      try receive(result)
      next += 1
    }
  }
}

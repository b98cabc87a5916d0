import Foundation
import Synchronization
import Testing

@testable import Pipeline

/// Counts how many are inside at a time.
private final class Gate: Sendable {
  private let inside = Mutex((now: 0, most: 0))

  func pass() {
    inside.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
    usleep(2_000)
    inside.withLock { $0.now -= 1 }
  }

  var most: Int { inside.withLock { $0.most } }
}

@Suite("Work in parallel")
struct ParallelWorkTests {
  @Test("Every item is worked on once, whatever the width", arguments: [-1, 1, 2, 7, 100])
  func all(width: Int) async throws {
    var results: [Int] = []
    try await inParallel(Array(0..<50), width: width) {
      $0 * 2
    } receive: {
      results.append($0)
    }
    #expect(results.sorted() == (0..<50).map { $0 * 2 })
  }

  @Test("One at a time keeps the order")
  func order() async throws {
    var results: [Int] = []
    try await inParallel(Array(0..<50), width: 1) {
      $0
    } receive: {
      results.append($0)
    }
    #expect(results == Array(0..<50))
  }

  @Test("No more than the width are worked on at a time", arguments: [1, 2])
  func width(width: Int) async throws {
    let gate = Gate()
    try await inParallel(Array(0..<20), width: width) { _ in
      gate.pass()
    } receive: { _ in
    }
    #expect((1...width).contains(gate.most))
  }

  @Test("An error of the receiver ends the work and comes out")
  func errors() async {
    var received = 0
    await #expect(throws: CancellationError.self) {
      try await inParallel(Array(0..<1_000), width: 2) {
        $0
      } receive: { _ in
        received += 1
        if received == 3 { throw CancellationError() }
      }
    }
    #expect(received == 3)
  }

  @Test("No items, no work")
  func none() async throws {
    try await inParallel([Int](), width: 4) {
      $0
    } receive: { _ in
      Issue.record("nothing to do")
    }
  }
}

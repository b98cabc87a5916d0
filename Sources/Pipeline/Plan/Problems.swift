package import Running

/// All that is wrong with a pipeline file, found at once.
package struct Problems: Error, Sendable {
  package var list: [Problem]
}

/// Collects problems while a file is read to its end.
final class ProblemCollector {
  private(set) var list: [Problem] = []

  func add(_ problem: Problem) { list.append(problem) }
}

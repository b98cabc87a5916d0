/// Something wrong in a file that a person wrote, with its place.
public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1.
  public var column: Int
  public var message: String

  public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All that is wrong with a pipeline file, found at once.
public struct Problems: Error, Sendable {
  public var list: [Problem]
}

/// Collects problems while a file is read to its end.
final class ProblemCollector {
  private(set) var list: [Problem] = []

  func add(_ problem: Problem) { list.append(problem) }
}

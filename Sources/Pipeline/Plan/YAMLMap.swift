import Running
import Writing
import Yams

/// A mapping of a YAML file, its scalars read as the text that was written.
///
/// YAML 1.1 would turn `5:30` into 330 and `no` into false, so every value is read by its key's type.
struct YAMLMap {
  struct Entry {
    var key: String
    var keyNode: Node
    var value: Node
  }

  let entries: [Entry]
  let file: String
  let mark: Mark?
  let problems: ProblemCollector

  /// Reads the whole of `text`, which must be a mapping; what is wrong goes to `problems`.
  init?(text: String, file: String, problems: ProblemCollector) {
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      problems.add(Self.problem(error, file: file))
      return nil
    }
    guard let root else {
      problems.add(Problem(file: file, line: 1, column: 1, message: "the file is empty"))
      return nil
    }
    self.init(root, file: file, problems: problems)
  }

  /// Reads `node`, which must be a mapping.
  init?(_ node: Node, file: String, problems: ProblemCollector) {
    guard let mapping = node.mapping else {
      problems.add(
        Problem(
          file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1,
          message: "keys with values are expected here"))
      return nil
    }
    self.file = file
    self.problems = problems
    mark = node.mark
    entries = mapping.map {
      Entry(key: $0.key.scalar?.string ?? "", keyNode: $0.key, value: $0.value)
    }
  }

  /// Notes a problem at `node`.
  func report(_ message: String, at node: Node) {
    problems.add(
      Problem(
        file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message))
  }

  /// Notes every key outside `known`, with what took its place or the nearest one that is known.
  func allow(_ known: [String]) {
    for entry in entries where !known.contains(entry.key) {
      var message = "there is no key \"\(entry.key)\""
      if let successor = FormerKeys.successor(of: entry.key) {
        message += " any more; \(successor)"
      } else {
        message += didYouMean(entry.key, among: known)
      }
      report(message, at: entry.keyNode)
    }
  }

  func node(_ key: String) -> Node? { entries.first { $0.key == key }?.value }

  /// The text of a scalar, `nil` where the key is missing; a missing `required` key is a problem.
  func text(_ key: String, required: Bool = false) -> String? {
    guard let node = node(key) else {
      if required { reportMissing(key) }
      return nil
    }
    guard let text = node.scalar?.string, !text.isEmpty else {
      report("\"\(key)\" needs a text", at: node)
      return nil
    }
    return text
  }

  private func reportMissing(_ key: String) {
    problems.add(
      Problem(
        file: file, line: mark?.line ?? 1, column: mark?.column ?? 1,
        message: "the key \"\(key)\" is missing"))
  }

  /// A number within `range`, `nil` where the key is missing or wrong.
  func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar?.string, let value = Double(text), value.isFinite else {
      report("\"\(key)\" needs a number", at: node)
      return nil
    }
    guard range.contains(value) else {
      report(
        "\"\(key)\" is \(text), yet it lies between \(Format.plain(range.lowerBound)) and "
          + Format.plain(range.upperBound), at: node)
      return nil
    }
    return value
  }

  /// One of the words that `Value` knows, `nil` where the key is missing or wrong.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let node = node(key) else { return nil }
    let text = node.scalar?.string ?? ""
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    let message = "\"\(key)\" is none of: \(known.joined(separator: ", "))"
    report(message + didYouMean(text, among: known), at: node)
    return nil
  }

  /// The texts of a list, or of a single one that stands for a list; `nil` where the key is missing or wrong.
  ///
  /// A missing `required` key is a problem.
  func texts(_ key: String, required: Bool = false) -> [(text: String, node: Node)]? {
    guard let node = node(key) else {
      if required { reportMissing(key) }
      return nil
    }
    let items = (node.sequence.map(Array.init) ?? [node]).map { ($0.scalar?.string ?? "", $0) }
    guard !items.isEmpty, !items.contains(where: \.0.isEmpty) else {
      report("\"\(key)\" needs a text or a list of texts", at: node)
      return nil
    }
    return items
  }

  private static func problem(_ error: any Error, file: String) -> Problem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Problem(file: file, line: mark.line, column: mark.column, message: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      let mark = context.mark
      return Problem(
        file: file, line: mark.line, column: mark.column,
        message: "the key \(names) stands here twice")
    default:
      return Problem(file: file, line: 1, column: 1, message: "not readable as YAML")
    }
  }
}

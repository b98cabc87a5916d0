package import Foundation

/// As much of JSON Schema as the schemas of docs/ use; a word that it does not know fails, so that none is
/// passed over in silence.
package struct JSONSchema {
  private let root: [String: Any]

  package struct Unusable: Error { package var path: String }

  package init(file path: String) throws {
    guard let data = FileManager.default.contents(atPath: path),
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { throw Unusable(path: path) }
    self.root = root
  }

  /// What is wrong with a document, each with its place; empty where it fits.
  package func problems(of document: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: document, options: .fragmentsAllowed)
    return problems(value, root, "")
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let name = schema["$ref"] as? String {
      let definition = (root["$defs"] as? [String: Any])?[String(name.dropFirst("#/$defs/".count))]
      guard let definition = definition as? [String: Any] else { return ["\(place): no \(name)"] }
      return problems(value, definition, place)
    }
    var found: [String] = []
    for (word, rule) in schema {
      switch word {
      case "$schema", "$id", "$defs", "title", "description": continue
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.isOf($0, value) }) {
          found.append("\(place): \(value) is no \(types.joined(separator: " or "))")
        }
      case "enum":
        let words = (rule as? [Any] ?? []).compactMap { $0 as? String }
        if !(value is NSNull), !words.contains(value as? String ?? "\u{0}") {
          found.append("\(place): \(value) is none of \(words)")
        }
      case "const":
        if (rule as? NSObject) != (value as? NSObject) {
          found.append("\(place): \(value) is not \(rule)")
        }
      case "oneOf":
        let all = (rule as? [[String: Any]] ?? []).map { problems(value, $0, place) }
        if all.count(where: \.isEmpty) != 1 {
          // Of the nearest one.
          found += all.min { $0.count < $1.count } ?? []
          if all.count(where: \.isEmpty) > 1 { found.append("\(place): fits more than one") }
        }
      case "pattern":
        if let text = value as? String, let pattern = rule as? String,
          text.range(of: pattern, options: .regularExpression) == nil
        {
          found.append("\(place): \(text) is not like \(pattern)")
        }
      case "items":
        guard let items = value as? [Any], let rule = rule as? [String: Any] else { continue }
        for (index, item) in items.enumerated() {
          found += problems(item, rule, "\(place)/\(index)")
        }
      case "required":
        guard let members = value as? [String: Any] else { continue }
        found += (rule as? [String] ?? []).filter { members[$0] == nil }
          .map { "\(place): without \($0)" }
      case "properties", "additionalProperties": continue
      default: found.append("\(place): the schema's word \(word) is not known here")
      }
    }
    if let members = value as? [String: Any] { found += problems(members, of: schema, place) }
    return found.sorted()
  }

  private func problems(
    _ members: [String: Any], of schema: [String: Any], _ place: String
  ) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let others = schema["additionalProperties"] as? [String: Any]
    let isClosed = schema["additionalProperties"] as? Bool == false
    return members.flatMap { name, value -> [String] in
      if let rule = known[name] ?? others { return problems(value, rule, "\(place)/\(name)") }
      return isClosed ? ["\(place): \(name) is not in the schema"] : []
    }
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": return value is NSNull
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isBoolean(value)
    case "integer":
      return !isBoolean(value) && (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": return !isBoolean(value) && value is Double
    default: return false
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }
}

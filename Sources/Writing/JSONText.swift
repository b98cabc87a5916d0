/// A JSON value that keeps the order of its keys and the decimals of its numbers.
package indirect enum JSONText {
  case null
  case bool(Bool)
  case int(Int)
  /// Rounded to so many decimals; `null` where it is not finite.
  case number(Double, Int)
  case string(String)
  case array([JSONText])
  case members([(String, JSONText)])

  /// An object whose keys stand in the order written.
  package static func object(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .members(members.map { ($0.key, $0.value) })
  }

  package static func number(_ value: Double?, _ decimals: Int) -> JSONText {
    value.map { .number($0, decimals) } ?? .null
  }

  package static func int(_ value: Int?) -> JSONText { value.map { .int($0) } ?? .null }
  package static func string(_ value: String?) -> JSONText { value.map { .string($0) } ?? .null }

  /// The text over several lines, indented by two blanks a level and ended by a line feed.
  package var text: String {
    var text = ""
    write(to: &text, breaking: "\n")
    return text + "\n"
  }

  /// The text on one line, without a line feed, as NDJSON wants it.
  package var line: String {
    var text = ""
    write(to: &text, breaking: nil)
    return text
  }

  /// - Parameter lineBreak: a line feed with the indentation of this level; `nil` for a single line.
  private func write(to text: inout String, breaking lineBreak: String?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let value, let decimals):
      text += value.magnitude < 1e15 ? Format.fixed(value, decimals) : "null"
    case .string(let value): Self.quote(value, to: &text)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &text, breaking: lineBreak) { item, text, inner in
        item.write(to: &text, breaking: inner)
      }
    case .members(let members):
      Self.write(members, between: ("{", "}"), to: &text, breaking: lineBreak) {
        member, text, inner in
        Self.quote(member.0, to: &text)
        text += inner == nil ? ":" : ": "
        member.1.write(to: &text, breaking: inner)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between brackets: (String, String), to text: inout String,
    breaking lineBreak: String?, part: (Part, inout String, String?) -> Void
  ) {
    guard !parts.isEmpty else {
      text += brackets.0 + brackets.1
      return
    }
    let inner = lineBreak.map { $0 + "  " }
    text += brackets.0
    for (index, own) in parts.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += inner }
      part(own, &text, inner)
    }
    if let lineBreak { text += lineBreak }
    text += brackets.1
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    let isPlain = string.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

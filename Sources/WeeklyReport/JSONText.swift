/// A JSON value that keeps the order of its keys and the decimals of its numbers.
indirect enum JSONText {
  case null
  case bool(Bool)
  case int(Int)
  /// Rounded to so many decimals; `null` where it is not finite.
  case number(Double, Int)
  case string(String)
  case array([JSONText])
  case members([(String, JSONText)])

  /// An object whose keys stand in the order written.
  static func object(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .members(members.map { ($0.key, $0.value) })
  }

  static func number(_ value: Double?, _ decimals: Int) -> JSONText {
    value.map { .number($0, decimals) } ?? .null
  }

  static func int(_ value: Int?) -> JSONText { value.map { .int($0) } ?? .null }
  static func string(_ value: String?) -> JSONText { value.map { .string($0) } ?? .null }

  /// The text, indented by two blanks a level and ended by a line feed.
  var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let value, let decimals):
      text += value.magnitude < 1e15 ? Format.fixed(value, decimals) : "null"
    case .string(let value): Self.quote(value, to: &text)
    case .array(let items):
      Self.write(items.map { (nil, $0) }, between: ("[", "]"), to: &text, indent: indent)
    case .members(let members):
      Self.write(members.map { ($0.0, $0.1) }, between: ("{", "}"), to: &text, indent: indent)
    }
  }

  private static func write(
    _ members: [(String?, JSONText)], between brackets: (String, String), to text: inout String,
    indent: String
  ) {
    guard !members.isEmpty else {
      text += brackets.0 + brackets.1
      return
    }
    text += brackets.0
    for (index, (key, value)) in members.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + indent + "  "
      if let key {
        quote(key, to: &text)
        text += ": "
      }
      value.write(to: &text, indent: indent + "  ")
    }
    text += "\n" + indent + brackets.1
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

import DelimitedText

/// What the names of columns mean, and the words in them, in several languages (`column-words.csv`).
///
/// Only letters and figures of a name count, so that `Set Type`, `set_type` and `setType` are one.
struct ColumnWords: Sendable {
  /// For each kind of value, such as `warm-up`, the words for it.
  let values: [String: Set<String>]
  private let roles: [String: Role]
  private let english: Set<String>
  /// The words for a weight, the longest first.
  private let weights: [String]

  /// What a column holds.
  enum Role: String, Sendable, CaseIterable {
    case date, time, exercise, session, weight, unit, reps, duration, distance, kind
    /// The number of the set, and how many sets a row stands for.
    case set, sets
    /// Columns that say yes or no.
    case warmUp = "is warm-up", drop = "is drop", failure = "is failure", skipped, done
    /// Free text on the set or its exercise, or the leg that worked; free text on the session.
    case note
    case sessionNote = "session note"
    /// Known, and of no use here: effort, plans.
    case passedOver = "passed over"
  }

  /// The words that come with the program.
  static let standard = ColumnWords(PackageResources.column_words_csv)

  init(_ csv: [UInt8]) {
    var roles: [String: Role] = [:]
    var values: [String: Set<String>] = [:]
    var english: Set<String> = []
    var weights: [String] = []
    for row in DelimitedTable(DelimitedText(csv, separator: .comma))?.rows ?? [] {
      for (column, field) in row.fields.dropFirst().enumerated() {
        let words = field.parts("|").map(Self.key)
        if let role = Role(rawValue: row.fields[0]) {
          for word in words { roles[word] = roles[word] ?? role }
          if role == .weight { weights += words }
          if column == 0 { english.formUnion(words) }
        } else {
          values[row.fields[0], default: []].formUnion(words)
        }
      }
    }
    self.roles = roles
    self.values = values
    self.english = english
    self.weights = weights.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// What a column of this name holds; `nil` where the name is not known.
  func role(_ name: String) -> Role? {
    if let role = roles[Self.key(name)] { return role }
    if weight(name) != nil { return .weight }
    return roles[Self.key(String(name.prefix { !"([".contains($0) }))]
  }

  /// Whether a column's name says a weight, and in which unit, `nil` for none.
  ///
  /// Throws nothing away: a name with a rest that is no unit is no weight.
  func weight(_ name: String) -> WeightUnit?? {
    let key = Self.key(name)
    // "kg" alone is a weight and its unit.
    if roles[key] == nil, let unit = WeightUnit(logged: key) { return unit }
    for word in weights where key.hasPrefix(word) {
      var rest = key.dropFirst(word.count)
      if rest.isEmpty { return .some(nil) }
      for joint in ["in", "en", "i", "em", "w", "в"] where rest.hasPrefix(joint) {
        if let unit = WeightUnit(logged: String(rest.dropFirst(joint.count))) { return unit }
      }
      if let unit = WeightUnit(logged: String(rest)) { return unit }
      rest = ""
    }
    return nil
  }

  /// Whether the header is in a language other than English; all that are known have the day first.
  func isForeign(_ table: DelimitedTable) -> Bool {
    let known = table.columnNames.map(Self.key).filter { roles[$0] != nil }
    return known.count { !english.contains($0) } > known.count / 2
  }

  /// Whether a text is one of the words for a value.
  func says(_ value: String, _ text: String) -> Bool {
    values[value]?.contains(Self.key(text)) ?? false
  }

  static func key(_ text: String) -> String {
    text.lowercased().filter { $0.isLetterOrDigit || $0 == "✓" || $0 == "✔" }
  }
}

import DelimitedText

/// What the names of columns mean, in the languages in which lists were seen (`list-words.csv`).
///
/// Only letters and figures of a name count. Of English, German, Dutch and French whole headers are known,
/// of Spanish, Italian, Russian and Chinese a part.
struct ListWords: Sendable {
  private let roles: [String: ListRole]
  /// The words of each language, in the table's order.
  private let languages: [Language]

  private struct Language: Sendable {
    var words: Set<String> = []
    var roles: Set<ListRole> = []
  }

  /// The words that come with the program.
  static let standard = ListWords(PackageResources.list_words_csv)

  init(_ csv: [UInt8]) {
    let rows = DelimitedText(csv, separator: .comma).rows
    var roles: [String: ListRole] = [:]
    var languages = [Language](repeating: Language(), count: (rows.first?.fields.count ?? 1) - 1)
    for row in rows.dropFirst() {
      guard let role = ListRole(rawValue: row.fields[0]) else { continue }
      for (language, field) in row.fields.dropFirst().enumerated() {
        for word in field.split(separator: "|") {
          let key = Self.key(word)
          roles[key] = roles[key] ?? role
          languages[language].words.insert(key)
          languages[language].roles.insert(role)
        }
      }
    }
    self.roles = roles
    self.languages = languages
  }

  /// What a column of that name holds; `nil` where the name is not known, or of no use here.
  func role(_ name: String) -> ListRole? { roles[Self.key(Self.plain(name))] }

  /// Whether the header is in a language of which every name is known that is looked for.
  func knowsWhole(_ header: [String]) -> Bool {
    let keys = header.map { Self.key(Self.plain($0)) }
    func count(_ language: Language) -> Int { keys.count { language.words.contains($0) } }
    guard let language = languages.max(by: { count($0) < count($1) }), count(language) > 0 else {
      return false
    }
    return languages.contains {
      count($0) == count(language) && $0.roles.count == ListRole.allCases.count
    }
  }

  private static func key(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A name without what surrounds it where the service had no translation, or where a program told two
  /// columns of one name apart.
  private static func plain(_ name: String) -> Substring {
    var text = name[...]
    // <span class="translation_missing" title="…">Type</span>
    if let open = text.firstIndex(of: ">"), let close = text.lastIndex(of: "<"), open < close {
      text = text[text.index(after: open)..<close]
    }
    // pandas writes "Distance.1" for the second "Distance".
    if let dot = text.lastIndex(of: "."), text[dot...].dropFirst().allSatisfy(\.isNumber) {
      text = text[..<dot]
    }
    // "translation missing: en-US.lib.export.portability_exporter.activities.total_steps"
    if text.lowercased().hasPrefix("translation missing"), let dot = text.lastIndex(of: ".") {
      text = text[text.index(after: dot)...]
    }
    return text
  }
}

/// What a column of a list holds.
enum ListRole: String, Sendable, CaseIterable {
  case file, date, name, type, notes, gear
  case elapsed = "elapsed time"
  case moving = "moving time"
  case distance, weight, steps
  case dirt = "dirt distance"
}

import DelimitedText
import Running

/// Words that name surfaces, in the languages that services and people write in (`surface-words.csv`).
///
/// A word that is mostly a place is left out: a beach is often the name of a town, and a forest has roads.
/// So is one that means two things: a Polish bieżnia is a treadmill as well as a track.
struct SurfaceVocabulary: Sendable {
  /// The table that comes with the program.
  static let standard = SurfaceVocabulary(PackageResources.surface_words_csv)

  private var phrases: [Phrase] = []

  private struct Phrase {
    var surface: Surface
    var match: Match
    var text: String
    var words: WordSequence
  }

  /// How a phrase stands in a text.
  enum Match: String {
    /// As whole words in a row.
    case word
    /// The same where the last word may go on: "track run" in "track running".
    case begun
    /// As the beginning or the end of a word, of which compounds are made.
    case part
    /// Anywhere, in scripts that leave no space between words.
    case inside
    /// As `begun`, in the name of the program that wrote the file.
    case program
  }

  /// - Parameter table: of the program itself; a row that is none traps.
  init(_ table: [UInt8]) {
    guard let table = DelimitedTable(DelimitedText(table, separator: .comma)) else {
      preconditionFailure("surface-words.csv has no header")
    }
    phrases = table.rows.map { row in
      guard let surface = table[row, "surface"].flatMap(Surface.init),
        let match = table[row, "match"].flatMap(Match.init), let text = table[row, "text"]
      else { preconditionFailure("line \(row.line) of surface-words.csv") }
      return Phrase(surface: surface, match: match, text: text, words: WordSequence(text))
    }
  }

  /// The surfaces that a text names; a phrase within a longer one that is named says nothing of its own.
  func surfaces(in text: String) -> Set<Surface> { named(in: text) { $0 != .program } }

  /// The surfaces that a program's name tells.
  func surfaces(ofProgram name: String) -> Set<Surface> { named(in: name) { $0 == .program } }

  private func named(in text: String, _ isAsked: (Match) -> Bool) -> Set<Surface> {
    let words = WordSequence(text)
    let lowercased = text.lowercased()
    let found = phrases.filter { phrase in
      guard isAsked(phrase.match) else { return false }
      switch phrase.match {
      case .word: return words.holds(phrase.words)
      case .begun, .program: return words.holds(phrase.words, lastGoesOn: true)
      case .part:
        return words.words.contains { $0.hasPrefix(phrase.text) || $0.hasSuffix(phrase.text) }
      case .inside: return lowercased.contains(phrase.text)
      }
    }
    return Set(
      found.filter { short in
        !found.contains { $0.text.count > short.text.count && $0.text.contains(short.text) }
      }.map(\.surface))
  }
}

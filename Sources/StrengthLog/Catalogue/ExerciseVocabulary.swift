import DelimitedText

/// What words and phrases of exercise names mean, in several languages (`exercise-words.csv`).
///
/// The table's first column is a meaning, or several joined by `+`; every other column holds the
/// phrases of one language that say so, separated by `|`. Four meanings are special: `-` marks words
/// that say nothing even inside a phrase, `ignored` words that tell no exercises apart, and `calf…`
/// and `care…` parts of words that speak of the calf, and of stretching it.
struct ExerciseVocabulary: Sendable {
  private let meanings: [[String]: Set<String>]
  private let longestPhrase: Int
  private let filler: Set<String>
  private let calfParts: [String]
  private let careParts: [String]
  /// Words of writing without blanks, by which names in it are parted.
  private let unspaced: Set<String>
  private let longestUnspaced: Int

  /// The words that come with the program.
  static let standard = ownTable(PackageResources.exercise_words_csv, "exercise-words.csv")
  /// The words of notes, fewer and surer than those of names (`note-words.csv`).
  ///
  /// Three meanings are for ``NoteReading`` alone: `void`, `alone` and, to tell lengths, units of time.
  static let ofNotes = ownTable(PackageResources.note_words_csv, "note-words.csv")

  private static func ownTable(_ csv: [UInt8], _ name: String) -> ExerciseVocabulary {
    do throws(CatalogueProblem) {
      return try ExerciseVocabulary(csv)
    } catch {
      preconditionFailure("\(name), line \(error.line): \(error.message)")
    }
  }

  init(_ csv: [UInt8]) throws(CatalogueProblem) {
    guard let table = DelimitedTable(DelimitedText(csv, separator: .comma)) else {
      throw CatalogueProblem(line: 1, message: "no header")
    }
    func phrases(_ row: DelimitedText.Row) -> [String] {
      row.fields.dropFirst().flatMap { $0.split(separator: "|").map(String.init) }
    }
    func words(meaning: String) -> [String] {
      table.rows.filter { $0.fields[0] == meaning }.flatMap(phrases)
    }
    let filler = Set(words(meaning: "-"))
    var meanings: [[String]: Set<String>] = [:]
    for row in table.rows where !["-", "calf…", "care…"].contains(row.fields[0]) {
      let meaning = row.fields[0] == "ignored" ? [] : Set(row.fields[0].parts("+"))
      for phrase in phrases(row) {
        let words = plainWords(phrase).filter { !filler.contains($0) }
        if words.isEmpty
          || meanings.updateValue(meaning, forKey: words).map({ $0 != meaning }) ?? false
        {
          throw CatalogueProblem(line: row.line, message: "“\(phrase)” has two meanings, or none")
        }
      }
    }
    self.meanings = meanings
    unspaced = Set(meanings.keys.filter { $0.count == 1 }.map { $0[0] }).union(filler)
      .filter(\.hasNoBlanks)
    longestUnspaced = unspaced.map(\.count).max() ?? 0
    self.filler = filler
    longestPhrase = meanings.keys.map(\.count).max() ?? 0
    calfParts = words(meaning: "calf…")
    careParts = words(meaning: "care…")
  }

  /// Every meaning that some word has.
  var allMeanings: Set<String> { meanings.values.reduce(into: []) { $0.formUnion($1) } }

  /// What a name says: at each word the longest phrase that is known there counts.
  func read(_ name: String) -> ExerciseName {
    let words = plainWords(name).flatMap(parted).filter { !filler.contains($0) }
    var said: Set<String> = []
    var unknown: [String] = []
    var at = 0
    while at < words.count {
      let longest = min(longestPhrase, words.count - at)
      if let length = (1...longest).last(where: { meanings[Array(words[at..<at + $0])] != nil }) {
        said.formUnion(meanings[Array(words[at..<at + length])] ?? [])
        at += length
      } else {
        if words[at].first?.isNumber != true { unknown.append(words[at]) }
        at += 1
      }
    }
    return ExerciseName(said: said, unknown: unknown)
  }

  /// A word as it is, or one of Japanese or Chinese in its known parts, at each place the longest, and what
  /// stands between them.
  private func parted(_ word: String) -> [String] {
    guard word.hasNoBlanks else { return [word] }
    var parts: [String] = []
    var unknown = ""
    var rest = word[...]
    while let next = rest.first {
      let known = (1...max(1, min(longestUnspaced, rest.count))).last {
        unspaced.contains(String(rest.prefix($0)))
      }
      if let known {
        if !unknown.isEmpty { parts.append(unknown) }
        unknown = ""
        parts.append(String(rest.prefix(known)))
        rest = rest.dropFirst(known)
      } else {
        unknown.append(next)
        rest = rest.dropFirst()
      }
    }
    return unknown.isEmpty ? parts : parts + [unknown]
  }

  /// Whether a name speaks of the calf or its raise, other than to stretch it.
  func soundsLikeCalfWork(_ name: String) -> Bool {
    let words = plainWords(name)
    let said = read(name).said
    return words.contains { word in calfParts.contains(where: word.contains) }
      && !words.contains { word in careParts.contains(where: word.contains) }
      || said.isSuperset(of: ["calf", "raise"]) || said.contains("plantar flexion")
  }
}

/// What an exercise's name says, whatever its order, case, plurals and punctuation.
struct ExerciseName: Hashable {
  /// Meanings of the table of words.
  var said: Set<String>
  /// Words without a meaning there, in the name's order.
  var unknown: [String]
}

private func plainWords(_ text: String) -> [String] {
  text.lowercased().split { !$0.isLetterOrDigit }.map(singular)
}

private func singular(_ word: Substring) -> String {
  if word == "calves" { return "calf" }
  let isPlural =
    word.count > 3 && word.last == "s" && !word.hasSuffix("ss") && !word.hasSuffix("us")
  return String(isPlural ? word.dropLast() : word)
}

extension String {
  /// Whether it is of a writing that parts no words: of kana or Han.
  fileprivate var hasNoBlanks: Bool {
    unicodeScalars.contains {
      (0x3040...0x30ff).contains($0.value) || (0x3400...0x9fff).contains($0.value)
    }
  }

  /// What stands between separators, without blanks around it.
  func parts(_ separator: Character) -> [String] {
    split(separator: separator).map { part in
      let start = part.drop(while: \.isWhitespace)
      return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

/// A text as its words in lower case, so that a name is found whatever stands between its words.
struct WordSequence {
  let words: [String]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether `other` stands in it as one run of words.
  func holds(_ other: WordSequence) -> Bool {
    guard !other.words.isEmpty, other.words.count <= words.count else { return false }
    return (0...words.count - other.words.count).contains {
      words[$0...].starts(with: other.words)
    }
  }
}

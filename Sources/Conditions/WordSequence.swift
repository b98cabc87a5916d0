/// A text as its words in lower case, so that a name is found whatever stands between its words.
struct WordSequence {
  let words: [String]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether `other` stands in it as one run of words, the last of which may go on if told so.
  func holds(_ other: WordSequence, lastGoesOn: Bool = false) -> Bool {
    guard let last = other.words.last, other.words.count <= words.count else { return false }
    let before = other.words.dropLast()
    return (0...words.count - other.words.count).contains { start in
      let word = words[start + before.count]
      return words[start...].starts(with: before)
        && (lastGoesOn ? word.hasPrefix(last) : word == last)
    }
  }
}

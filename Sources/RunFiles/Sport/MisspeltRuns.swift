import Running

extension SportVocabulary {
  /// Shorter words are too near to others.
  private static let shortest = 6

  /// The single words that name running.
  private static let running = SportList.runs.flatMap { list in
    (list.words + ", " + list.labels).split(separator: ",")
      .map { PlainWords($0, limit: .max).words }
      .filter { $0.count == 1 && $0[0].utf8.count >= shortest }.map { Array($0[0].utf8) }
  }

  /// Whether one of `words`, in a label in which no word is known, is but for one letter a word of running:
  /// one is missing, too many, another, or changed places with its neighbour.
  ///
  /// The first letter is seldom wrong, and where it is another, so is mostly the word: a "Gunning" is none.
  static func isMisspeltRun(_ words: [String]) -> Bool {
    words.contains { word in
      let word = Array(word.utf8)
      return word.count >= shortest - 1 && running.contains { isNear(word, $0) }
    }
  }

  private static func isNear(_ word: [UInt8], _ meant: [UInt8]) -> Bool {
    guard word.first == meant.first, abs(word.count - meant.count) <= 1 else { return false }
    let same = zip(word, meant).prefix { $0 == $1 }.count
    func rest(_ bytes: [UInt8], from index: Int) -> ArraySlice<UInt8> { bytes.dropFirst(index) }
    if word.count > meant.count { return rest(word, from: same + 1) == rest(meant, from: same) }
    if word.count < meant.count { return rest(word, from: same) == rest(meant, from: same + 1) }
    if rest(word, from: same + 1) == rest(meant, from: same + 1) { return true }
    return same + 1 < word.count && word[same] == meant[same + 1] && word[same + 1] == meant[same]
      && rest(word, from: same + 2) == rest(meant, from: same + 2)
  }
}

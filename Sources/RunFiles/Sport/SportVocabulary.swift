import Running

/// Finds words of sports in a text.
struct SportVocabulary: Sendable {
  /// In labels words count that mean something else in a sentence.
  static let labels = SportVocabulary(SportList.all, isForLabels: true)
  static let sentences = SportVocabulary(SportList.all, isForLabels: false)
  static let nothing = SportVocabulary(SportList.nothing, isForLabels: true)

  /// Bytes of UTF-8, as comparing characters costs more than reading a short file.
  private struct Part: Sendable {
    let text: [UInt8]
    let mayGoBefore: Bool
    let mayFollow: Bool
    let sport: Sport

    init(_ pattern: Substring, _ sport: Sport) {
      mayGoBefore = pattern.hasPrefix("*")
      mayFollow = pattern.hasSuffix("*")
      text = Array(PlainWords(pattern, limit: .max).words.joined().utf8)
      self.sport = sport
    }

    func stands(in word: [UInt8]) -> Bool {
      guard word.count >= text.count else { return false }
      return switch (mayGoBefore, mayFollow) {
      case (true, true):
        (0...word.count - text.count).contains { word[$0...].starts(with: text) }
      case (true, false): word.suffix(text.count).elementsEqual(text)
      case (false, true): word.starts(with: text)
      case (false, false): word == text
      }
    }
  }

  /// A sport that is named, and the words that name it.
  struct Found: Equatable {
    let sport: Sport
    let words: Range<Int>
  }

  private static let longest = 4
  private var phrases: [String: Sport] = [:]
  private var parts: [Part] = []

  private init(_ lists: [SportList], isForLabels: Bool) {
    for list in lists {
      for phrase in (list.words + (isForLabels ? ", " + list.labels : "")).split(separator: ",") {
        let key = PlainWords(phrase, limit: .max).words.joined(separator: " ")
        if !key.isEmpty, phrases[key] == nil { phrases[key] = list.sport }
      }
      parts += list.parts.split(separator: ",").map { part in
        Part(part.drop { $0 == " " }, list.sport)
      }
    }
  }

  /// Whether a label has a word of any list.
  static func knows(_ label: String) -> Bool {
    !labels.sports(in: PlainWords(label).words).isEmpty
  }

  /// Every sport that `words` name, in their order; of several readings the one of most words.
  func sports(in words: [String]) -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < words.count {
      if let next = sport(at: place, of: words) {
        found.append(next)
        place = next.words.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  private func sport(at place: Int, of words: [String]) -> Found? {
    for count in (1...Self.longest).reversed() where place + count <= words.count {
      let range = place..<place + count
      if let sport = phrases[words[range].joined(separator: " ")] {
        return Found(sport: sport, words: range)
      }
    }
    let word = Array(words[place].utf8)
    return parts.first { $0.stands(in: word) }.map {
      Found(sport: $0.sport, words: place..<place + 1)
    }
  }
}

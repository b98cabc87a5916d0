import Running

/// What one language calls a sport, as services and people write it.
struct SportList: Sendable {
  let language: String
  /// `unknown` for words that say nothing of the sport.
  let sport: Sport
  /// Whole words, several in a row where they mean something together.
  let words: String
  /// Parts of compounds: `lauf*` begins a word, `*lauf` ends it, `*跑*` stands anywhere in it.
  let parts: String
  /// Words that name the sport in a label, and something else in a sentence.
  let labels: String

  init(
    _ language: String, _ sport: Sport, _ words: String, parts: String = "", labels: String = ""
  ) {
    self.language = language
    self.sport = sport
    self.words = words
    self.parts = parts
    self.labels = labels
  }

  /// All lists.
  ///
  /// Words of other sports are looked for first: a `treadmill_walking` is a walk.
  static let all = others + wheels + walks + runs
}

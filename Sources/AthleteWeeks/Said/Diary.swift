import Conditions
package import Running

/// What an athlete or a coach writes of days, as `notes.csv` in the athlete's folder lists it.
///
/// It stands in the week and answers questions there; no rule speaks because of a note.
package struct Diary: Sendable, Equatable {
  package static let file = "notes.csv"

  /// What a note is about, where its words say so.
  package enum Topic: String, Sendable, CaseIterable {
    case pain, illness, race
    case backFromInjury = "back-from-injury"

    /// Words or beginnings of words that tell it, in lower case.
    fileprivate var signs: [String] {
      switch self {
      // Before pain: who is back from an injury may name it.
      case .backFromInjury:
        ["back from", "first run after", "return from", "returning from", "return after"]
      case .pain: ["pain", "sore", "ache", "hurt", "injur", "calf", "achilles", "niggle"]
      case .illness: ["ill", "sick", "flu", "a cold", "bad cold", "fever", "covid", "infection"]
      case .race: ["race", "raced", "marathon", "competition", "parkrun", "time trial"]
      }
    }

    fileprivate static let order: [Topic] = [.backFromInjury, .illness, .pain, .race]
  }

  package struct Note: Sendable, Equatable {
    package var day: LocalDay
    /// In the person's own words.
    package var words: String
    package var topic: Topic?

    package init(day: LocalDay, words: String) {
      self.day = day
      self.words = words
      topic = Topic.order.first { topic in
        topic.signs.contains { Self.holds(words.lowercased(), $0) }
      }
    }

    /// Whether a word begins with `sign`; a sign of fewer than five letters is the whole word.
    private static func holds(_ text: String, _ sign: String) -> Bool {
      let words = text.split { !$0.isLetter }.map(String.init)
      let signs = sign.split(separator: " ").map(String.init)
      guard words.count >= signs.count, let last = signs.last else { return false }
      return (0...words.count - signs.count).contains { start in
        // "No calf pain today" is none.
        guard Set(words[max(0, start - 2)..<start]).isDisjoint(with: ["no", "not", "without"])
        else { return false }
        let found = words[start..<start + signs.count]
        guard found.dropLast().elementsEqual(signs.dropLast()), let end = found.last else {
          return false
        }
        return last.count < 5 ? end == last : end.hasPrefix(last)
      }
    }
  }

  package var notes: [Note] = []
  package var problems: [Problem] = []

  package init(notes: [Note] = []) { self.notes = notes }

  /// Reads the table: date and words; a problem costs its row only.
  package init(_ bytes: [UInt8]) {
    var table = SaidTable(file: Self.file)
    notes = table.rows(bytes, needed: ["date", "words"]) {
      fields throws(SaidTable.Fault) -> Note in
      Note(day: try fields.day("date"), words: try fields.needed("words"))
    }
    problems = table.problems
  }

  /// The notes of a week, by day.
  package func notes(of week: Week) -> [Note] {
    notes.filter { week.monday <= $0.day && $0.day <= week.sunday }
      .sorted { ($0.day, $0.words) < ($1.day, $1.words) }
  }
}

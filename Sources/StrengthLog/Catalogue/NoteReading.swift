import Running
import WrittenValues

/// What a note of a log says of how a set was done; most say nothing of it.
///
/// A note is free text, so only phrases of `note-words.csv` count, as whole words, each part between
/// commas, stops and brackets by itself. A part with a word that takes back or puts off ("not to
/// failure", "next time one leg", "left calf sore") says nothing, and words such as "left", which mean
/// much else beside others, count only where nothing in their part is unknown.
struct NoteReading: Hashable, Sendable {
  /// Meanings as names of exercises have them, such as "toes in"; no two that exclude each other.
  private(set) var said: Set<String> = []
  private(set) var isToFailure = false
  /// Seconds that each repetition, or the set where there is one, was held.
  private(set) var holdS: Double?

  /// A note that says nothing.
  init() {}

  init(_ text: String?, words: ExerciseVocabulary = .ofNotes) {
    guard let text else { return }
    for part in Self.parts(of: text) {
      let read = words.read(part)
      guard !read.said.contains("void"),
        read.unknown.isEmpty || !read.said.contains("alone")
      else { continue }
      said.formUnion(read.said.intersection(Self.axes.joined()))
      isToFailure = isToFailure || read.said.contains("failure")
      if read.said.contains("hold") { holdS = holdS ?? Self.seconds(in: part, words) }
    }
    // Toes in and out, or left and right, are both done: of the set as a whole neither is true.
    for axis in Self.axes where said.intersection(axis).count > 1 { said.subtract(axis) }
  }

  /// What this note says, and what the session's note says besides.
  func and(_ ofSession: NoteReading) -> NoteReading {
    var both = self
    for axis in Self.axes where said.isDisjoint(with: axis) {
      both.said.formUnion(ofSession.said.intersection(axis))
    }
    both.isToFailure = isToFailure || ofSession.isToFailure
    both.holdS = holdS ?? ofSession.holdS
    return both
  }

  /// Meanings that exclude each other, in the order in which they are tried on an exercise: on how many
  /// legs it was done comes before which one.
  static let axes: [Set<String>] = [
    ["single leg", "two legs"], ["seated", "standing"], ["bent knee", "straight knee"],
    ["toes in", "toes out", "toes straight"], ["left", "right"], ["unstable", "balance board"],
  ]

  /// Commas, stops, brackets and line breaks part a note; a point within a number does not.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var before: Character = " "
    for (character, next) in zip(text, text.dropFirst() + " ") {
      let isPoint = ".,".contains(character) && before.isNumber && next.isNumber
      if !isPoint, ",.;:!?()[]/|+&•".contains(character) || character.isNewline {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      before = character
    }
    return parts
  }

  /// Longer than this nobody holds, seconds.
  private static let longestHoldS = 600.0

  /// The first number with a unit of time behind it: `30 s`, `45sec`, `1 min`.
  private static func seconds(in part: String, _ words: ExerciseVocabulary) -> Double? {
    let tokens = part.split(whereSeparator: \.isWhitespace)
    for (index, token) in tokens.enumerated() {
      let digits = token.prefix { $0.isNumber || $0 == "." || $0 == "," }
      guard let number = plainNumber(String(digits)), number > 0 else { continue }
      let rest = token.dropFirst(digits.count)
      let unit = rest.isEmpty ? tokens.dropFirst(index + 1).first : rest
      let said = words.read(unit.map(String.init) ?? "").said
      let perUnit = said.contains("seconds") ? 1.0 : said.contains("minutes") ? 60 : nil
      if let perUnit, number * perUnit <= longestHoldS { return number * perUnit }
    }
    return nil
  }
}

/// A set with what its log notes of it; the catalogue makes one of both.
struct LoggedSet {
  var set: StrengthSet
  /// Of the set or of its exercise.
  var note = NoteReading()
  var sessionNote = NoteReading()
}

/// Small pieces of sentences that rules and pages share.
package enum Phrase {
  /// A share of change as `+1.2 %`.
  package static func signedPercent(_ share: Double) -> String {
    let text = Format.fixed(abs(share) * 100, 1)
    return (text == "0.0" ? "±" : share > 0 ? "+" : "−") + text + "\u{A0}%"
  }

  /// Numbers up to twelve as words.
  package static func word(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  /// Places up to the thirteenth as words.
  package static func ordinal(_ place: Int) -> String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth",
    ]
    return words.indices.contains(place - 1) ? words[place - 1] : "\(place)th"
  }

  /// The first three of `phrases`, and how many more there are: `a; b; c; 27 more`.
  package static func few(_ phrases: [String], _ kind: String) -> String {
    let shown = phrases.count > 4 ? 3 : phrases.count
    let more = phrases.count - shown
    return (phrases.prefix(shown) + (more > 0 ? ["\(more) \(kind)"] : [])).joined(separator: "; ")
  }

  /// `the four weeks before`, or `the three known weeks of the four before`.
  package static func weeksBefore(_ known: Int, of weeks: Int) -> String {
    guard known < weeks else { return "the \(word(weeks)) weeks before" }
    return "the \(word(known)) known weeks of the \(word(weeks)) before"
  }
}

/// Small pieces of sentences that rules and pages share.
package enum Phrase {
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

  /// As a sentence begins.
  package static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A ratio above 1 in words: `up by a third`, `nearly doubled`.
  package static func growth(_ ratio: Double) -> String {
    let steps = [
      (1.15, "up by a tenth"), (1.225, "up by a fifth"), (1.29, "up by a quarter"),
      (1.42, "up by a third"), (1.6, "up by half"), (1.75, "up by two thirds"),
      (1.97, "nearly doubled"), (2.1, "doubled"),
    ]
    return steps.first { ratio < $0.0 }?.1 ?? "more than doubled"
  }

  /// A share of one: `half`, `a third`.
  package static func part(_ share: Double) -> String {
    let steps = [(0.2, "hardly a fifth"), (0.29, "a quarter"), (0.42, "a third"), (0.56, "half")]
    return steps.first { share < $0.0 }?.1 ?? "little more than half"
  }

  /// The first three of `names`, and how many there are besides: `Ann, Ben and 5 others`.
  package static func names(_ names: [String]) -> String {
    let shown = names.count > 4 ? 3 : names.count
    let others = names.count > shown ? ["\(names.count - shown) others"] : []
    let all = names.prefix(shown) + others
    guard let last = all.last, all.count > 1 else { return all.last ?? "" }
    return all.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The first of `phrases`, with a word on how many are left out.
  package static func fewOf(_ phrases: [String], _ most: Int) -> [String] {
    guard phrases.count > most else { return phrases }
    return phrases.prefix(most - 1) + ["\(phrases.count - most + 1) more."]
  }

  /// The first three of `phrases`, and how many more there are: `a; b; c; 27 more`.
  package static func few(_ phrases: [String]) -> String {
    let shown = phrases.count > 4 ? 3 : phrases.count
    let more = phrases.count - shown
    return (phrases.prefix(shown) + (more > 0 ? ["\(more) more"] : [])).joined(separator: "; ")
  }

  /// `the four weeks before`, or `the three known weeks of the four before`.
  package static func weeksBefore(_ known: Int, of weeks: Int) -> String {
    guard known < weeks else { return "the \(word(weeks)) weeks before" }
    return "the \(word(known)) known weeks of the \(word(weeks)) before"
  }
}

/// An exercise's name without what does not tell exercises apart.
///
/// Case, order, plurals, punctuation, equipment, tempo, the position of the toes and figures do not
/// count; whether one leg works does. What is left must be the same for two names to match, so that
/// "Calf stretch" or "Squat to calf raise" is not taken for a calf raise.
struct ExerciseName: Hashable {
  /// The words that count, each once, in alphabetical order.
  let words: [String]

  init(_ text: String) {
    let said = text.lowercased().split { !$0.isLetterOrDigit }.map(singular)
    var phrase = " \(said.joined(separator: " ")) "
    for (said, meant) in sameMeaning {
      phrase = phrase.replacing(" \(said) ", with: meant.isEmpty ? " " : " \(meant) ")
    }
    var words = Set(phrase.split(separator: " ").map(String.init))
    if words.contains("single"), !words.contains("arm") { words.insert("leg") }
    self.words = words.filter { !noCount.contains($0) && $0.first?.isNumber != true }.sorted()
  }

  /// Whether the name speaks of the calf or its raise, other than to stretch or roll it.
  var soundsLikeCalfWork: Bool {
    words.contains { word in calfWords.contains { word.hasPrefix($0) } }
      && !words.contains { word in careWords.contains { word.hasPrefix($0) } }
  }
}

private func singular(_ word: Substring) -> String {
  if word == "calves" { return "calf" }
  let isPlural =
    word.count > 3 && word.last == "s" && !word.hasSuffix("ss") && !word.hasSuffix("us")
  return String(isPlural ? word.dropLast() : word)
}

/// Phrases of the same meaning, replaced in this order.
private let sameMeaning = [
  ("legged", "leg"), ("one leg", "single leg"), ("1 leg", "single leg"),
  ("left leg", "single leg"), ("right leg", "single leg"), ("each leg", "single leg"),
  ("per leg", "single leg"), ("unilateral", "single leg"), ("sl", "single leg"),
  ("two leg", ""), ("2 leg", ""), ("double leg", ""), ("both leg", ""), ("bilateral", ""),
  ("heel raise", "calf raise"), ("heel rise", "calf raise"), ("heel lift", "calf raise"),
  ("heel drop", "calf drop"), ("calf rise", "calf raise"), ("calf lift", "calf raise"),
  ("raised", "raise"), ("bent leg", "bent knee"), ("flexed knee", "bent knee"),
  ("straight leg", "straight knee"), ("rdl", "romanian deadlift"),
  ("slrdl", "single leg romanian deadlift"), ("dead lift", "deadlift"),
  ("wallsit", "wall sit"), ("pushup", "push up"), ("bosu ball", "bosu"),
  ("body weight", "bodyweight"), ("warm up", "warmup"), ("foam pad", ""),
]

/// Words that do not tell one exercise from another.
private let noCount: Set<String> = [
  "a", "an", "the", "on", "at", "of", "with", "from", "using", "in", "out", "off",
  "machine", "barbell", "dumbbell", "kettlebell", "smith", "cable", "band", "banded", "resistance",
  "plate", "loaded", "weighted", "weight", "vest", "bodyweight", "unweighted", "db", "bb", "kb",
  "bw", "maschine", "langhantel", "kurzhantel",
  "slow", "tempo", "eccentric", "isometric", "iso", "hold", "pause", "paused", "heavy", "light",
  "warmup", "full", "rom", "range", "deficit", "step", "block", "elevated", "floor", "side",
  "toe", "neutral", "pointed", "degree", "deg",
]

/// How words of the calf begin in the languages that logs are written in.
private let calfWords = [
  "calf", "soleus", "gastroc", "waden", "mollet", "gemelo", "pantorrilla", "panturrilha", "polpacc",
]

/// How words of stretching, rolling and rest begin.
private let careWords = [
  "stretch", "foam", "roll", "massag", "smash", "release", "mobil", "shrug", "dehn",
]

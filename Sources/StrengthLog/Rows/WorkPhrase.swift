import WrittenValues

/// What people write of sets in words, as the signs that `WorkText` reads: `3 sets of 12 at 40 kg` is
/// `3x12@40kg`, and so are `3x12 40kg`, `40 kg 3x12` and `3 × 12 (40 kg)`.
enum WorkPhrase {
  nonisolated(unsafe) private static let sets =
    /^(\d{1,2})\s*(?:sets?|rounds?|sätze|satz|séries?|series?|serie|set|sæt|sett|sarjaa|serii|подходов|подхода)\s*(?:of|à|a|x|×|de|di|van|von|mit|med|po|по|,|:)?\s*(?=\d)/
  nonisolated(unsafe) private static let joint =
    /\s+(?:at|with|mit|à|avec|con|com|met|med|bei|w\/)\s*(?=\d|\+|bw)|\s*\((?=[^()]*\)$)|,\s+(?=\d+(?:[.,]\d+)?\s*(?:kg|kgs|lbs?|pounds?)$)/
  nonisolated(unsafe) private static let setsBehind =
    /^(\d{1,3})\s*(?:reps?|wdh\.?)?\s*[x×*]\s*(\d{1,2})\s*(?:sets?|rounds?|sätze|séries|series|serie)/
  nonisolated(unsafe) private static let countOfSets =
    /(\d{1,2})\s*(?:sets?|rounds?|sätze|satz|séries?|series?|serie|sæt|sett)/
  nonisolated(unsafe) private static let behind =
    /^(.*\d(?:\s*reps?)?)\s+(\d+(?:[.,]\d+)?\s*(?:kg|kgs|lbs?|pounds?))$/
  nonisolated(unsafe) private static let before =
    /^(\d+(?:[.,]\d+)?\s*(?:kg|kgs|lbs?|pounds?))\s+(\d+\s*[x×*].*)$/

  /// The number of `3 sets`; `nil` for anything else.
  static func count(_ text: String) -> Int? {
    text.lowercased().trimmingBlanks.wholeMatch(of: countOfSets).flatMap { Int($0.1) }
  }

  /// The same in signs; unchanged where no words are known.
  static func inSigns(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    // Nearly every cell is a number.
    guard !isPlain, text.contains(where: \.isNumber) else { return text }
    var phrase = text.lowercased().trimmingBlanks
    phrase = phrase.replacing(sets) { "\($0.1)x" }.replacing(setsBehind) { "\($0.2)x\($0.1)" }
    if !phrase.contains("@") {
      if let match = phrase.firstMatch(of: joint) {
        phrase.replaceSubrange(match.range, with: " @ ")
        if phrase.hasSuffix(")") { phrase.removeLast() }
      } else if let match = phrase.wholeMatch(of: behind) {
        phrase = "\(match.1) @ \(match.2)"
      } else if let match = phrase.wholeMatch(of: before) {
        phrase = "\(match.2) @ \(match.1)"
      }
    }
    return phrase
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(Substring(self).trimmed) }
}

package import AthleteWeeks
package import Writing

extension Flag {
  /// What a rule says, with the kind as which it says it, and whether it is told this week.
  package var json: JSONText {
    .object([
      "rule": .string(rule.id), "kind": .string(rule.kind.rawValue), "told": .bool(isNews),
      "text": .string(sentenceAndQuestion), "brief": .string(brief),
      "ask": .string(ask.isEmpty ? nil : ask), "reason": .string(reason),
      "confidence": .string(confidence),
      "source": .string(source), "answer": .string(answer.map(ForeignText.line)),
    ])
  }
}

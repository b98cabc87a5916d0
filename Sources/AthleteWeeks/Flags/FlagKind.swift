/// What a rule speaks as: four different things, of which the flags alone are counted.
package enum FlagKind: String, Sendable, CaseIterable {
  /// Something new that is worth a look.
  case flag
  /// Something that only a person can answer.
  case question
  /// Something that is so for weeks: told once, and then every fourth week.
  case standingState = "standing-state"
  /// Something that has many harmless reasons, and is no news by itself.
  case worthKnowing = "worth-knowing"

  /// What a page calls it.
  package var title: String {
    switch self {
    case .flag: "Flag"
    case .question: "Question"
    case .standingState: "Standing state"
    case .worthKnowing: "Worth knowing"
    }
  }

  /// What it is, in a sentence for docs/flags.md.
  package var meaning: String {
    switch self {
    case .flag: "something new that is worth a look; flags alone are counted"
    case .question: "something that only a person can answer"
    case .standingState:
      "something that holds for weeks: told once and then every fourth week, one grey line between"
    case .worthKnowing: "something that has many harmless reasons, and is no news by itself"
    }
  }
}

package import Running

/// How the foot landed on a run, by what its name or notes say of it.
package enum FootStrikeInText {
  private static let names: [(FootStrike, [String])] = [
    (.rearfoot, ["rearfoot", "rear foot", "heel strike", "heelstrike", "fersenlauf"]),
    (.midfoot, ["midfoot", "mid foot", "mittelfuß"]),
    (.forefoot, ["forefoot", "fore foot", "vorfuß"]),
  ]

  /// `nil` where the words say nothing, or name several.
  package static func strike(in texts: [String?]) -> FootStrike? {
    let texts = texts.compactMap { $0.map(WordSequence.init) }
    let named = names.filter { _, names in
      names.contains { name in texts.contains { $0.holds(WordSequence(name)) } }
    }
    return named.count == 1 ? named[0].0 : nil
  }
}

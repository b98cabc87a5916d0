import Running

extension Sport {
  /// What a type, sport or activity code of a file means.
  ///
  /// There are three kinds: labels that say running, labels that say nothing, for which the sport is
  /// `unknown`, and all others, in no list or in a list of another sport. A service names a hundred
  /// sports, in its user's language, and one that nobody thought of is no run.
  package init(label: String) {
    let words = PlainWords(label).words
    if let number = Int(words.joined()), words.count == 1 {
      self = Self.codes[number] ?? .other
      return
    }
    let found = SportVocabulary.labels.sports(in: words)
    // A walk on a treadmill is a walk, and a run on skis is none.
    if let another = found.first(where: { $0.sport != .running }) {
      self = another.sport
    } else if !found.isEmpty {
      self = .running
    } else {
      let isSilent =
        SportVocabulary.nothing.sports(in: words).reduce(0) { $0 + $1.words.count } == words.count
      self = isSilent ? .unknown : SportVocabulary.isMisspeltRun(words) ? .running : .other
    }
  }

  /// Strava's numbers, which its exports of GPX carry as `<type>`, and of four digits and more Samsung
  /// Health's (its API reference, EXERCISE_TYPE).
  private static let codes: [Int: Sport] = [
    0: .unknown, 1: .biking, 4: .hiking, 9: .running, 10: .walking, 16: .swimming, 17: .biking,
    18: .biking,
    1_001: .walking, 1_002: .running, 11_007: .biking, 13_001: .hiking, 14_001: .swimming,
  ]
}

import Running

extension Sport {
  /// What a type, sport or activity code of a file means; `unknown` for words that say nothing.
  ///
  /// Services write words (`running`, `trail_running`), codes (Strava's 9 is a run) or capitals.
  init(text: String) {
    let word = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    let table: [(Sport, [String])] = [
      (.running, ["run", "jog", "treadmill"]),
      (.biking, ["bik", "cycl", "ride"]),
      (.swimming, ["swim"]),
      (.hiking, ["hik"]),
      (.walking, ["walk"]),
      (.other, ["ski", "row", "paddl", "kayak", "surf", "skat", "drive", "driving", "transition"]),
    ]
    switch word {
    case "9": self = .running
    case "1": self = .biking
    case "10": self = .walking
    default: self = table.first { $0.1.contains(where: word.contains) }?.0 ?? .unknown
    }
  }
}

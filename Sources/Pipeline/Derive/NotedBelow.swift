import Running

/// What was noticed of many files: each kind told once, with the files it was noticed of.
struct NotedBelow {
  private var kinds: [(code: String, meaning: String, places: [String])] = []

  /// So many files of a kind are named; the rest are counted.
  private static let most = 8

  mutating func note(_ finding: Finding, _ file: String) {
    let detail = finding.detail.isEmpty ? "" : ": \(finding.detail)"
    note(finding.code.rawValue, finding.code.meaning, file + finding.times + detail)
  }

  mutating func note(_ rejection: Rejection, _ file: String) {
    let place = rejection.line.map { "\(file):\($0)" } ?? file
    let words = rejection.code == .missing ? rejection.message : "\(place): \(rejection.message)"
    note(rejection.code.rawValue, rejection.hint, words)
  }

  mutating func note(_ code: String, _ meaning: String, _ place: String) {
    if let index = kinds.firstIndex(where: { $0.code == code }) {
      kinds[index].places.append(place)
    } else {
      kinds.append((code, meaning, [place]))
    }
  }

  /// An empty line before each kind.
  var lines: [String] {
    kinds.flatMap { kind in
      let more = kind.places.count - Self.most
      return ["", kind.meaning.isEmpty ? kind.code : "\(kind.code): \(kind.meaning)"]
        + kind.places.prefix(Self.most).map { "  " + $0 }
        + (more > 0 ? ["  and \(more) more, which --json lists"] : [])
    }
  }
}

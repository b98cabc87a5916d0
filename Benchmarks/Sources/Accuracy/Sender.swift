/// Who sent a recording of the corpus, as far as that is known.
enum Sender: Hashable {
  /// Of a folder whose files are sorted by people: `people/a-1.gpx.gz`, `fit-people/h-01.fit`.
  case person(String)
  /// Of a folder in which nobody is told apart: the device or program that wrote it. It may be one person,
  /// one of several of a person, or several people's.
  case device(folder: String, creator: String)

  /// - Parameter name: the file's, below the corpus.
  init(of name: String, creator: String?) {
    let parts = name.split(separator: "/")
    let folder = parts.first.map(String.init) ?? ""
    if folder.hasSuffix("people"), let letter = parts.last?.split(separator: "-").first {
      self = .person(String(letter))
    } else {
      self = .device(folder: folder, creator: creator ?? "")
    }
  }

  /// People and devices as a cell of a table: `4`, or `4 + 2` where two devices come on top; `–` of none.
  static func count(_ senders: some Sequence<Sender>) -> String {
    let all = Set(senders)
    let people = all.count {
      if case .person = $0 { true } else { false }
    }
    if all.isEmpty { return "–" }
    return "\(people)" + (all.count > people ? " + \(all.count - people)" : "")
  }
}

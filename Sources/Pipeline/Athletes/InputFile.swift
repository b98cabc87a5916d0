import Running

/// What a file is read as; the raw value is the folder it lies in.
enum InputKind: String, Codable, Sendable, CaseIterable {
  case runs, strength

  /// Whether a file's name says that it is one; others are known by their content alone.
  func isAnnounced(by path: String) -> Bool {
    let path = path.lowercased()
    return endings.contains(where: path.hasSuffix)
  }

  private var endings: [String] {
    switch self {
    case .runs: FileFormat.allCases.map { ".\($0.rawValue)" } + [".xml", ".zip", ".gz"]
    case .strength: [".csv"]
    }
  }

  /// What a file of that kind holds, for people.
  var content: String {
    switch self {
    case .runs: "run"
    case .strength: "strength log"
    }
  }

  /// The kind of the folder that a path of an athlete begins with.
  init?(ofPath path: String) {
    self.init(rawValue: path.prefix { $0 != "/" }.lowercased())
  }
}

/// A file that may hold runs or sets, as the file system describes it.
struct InputFile: Sendable, Equatable {
  /// Relative to the athlete's folder.
  var path: String
  var absolutePath: String
  var kind: InputKind
  /// Size, times of change and place on the disk; while they stay, the content does.
  var stamp: String
}

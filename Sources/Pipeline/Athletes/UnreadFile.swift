import AthleteWeeks
import Conditions
import Running

extension UnreadFile {
  /// Takes a file that no name announces and whose content is no input, and one that stands for a service's
  /// export which is not read; `nil` for any other.
  ///
  /// A broken run under an odd name is a run all the same, and a file that says `.gpx` must be one.
  init?(_ placed: PlacedRecord) {
    guard case .rejected(let rejection) = placed.record.outcome else { return nil }
    if rejection.code == .otherExport {
      self.init(file: placed.file, reason: rejection.message)
      return
    }
    guard let kind = InputKind(ofPath: placed.file), !kind.isAnnounced(by: placed.file),
      Self.isForeign(rejection.code, to: kind)
    else { return nil }
    self.init(file: placed.file, reason: Self.reason(rejection, placed.file, kind))
  }

  /// Whether the content is of another kind, and not a damaged one of this.
  private static func isForeign(_ code: RejectionCode, to kind: InputKind) -> Bool {
    switch kind {
    case .runs: [.unknownFormat, .unsupportedFormat, .empty, .doctype].contains(code)
    case .strength: [.noHeader, .empty, .tooLarge].contains(code)
    case .activities: false
    }
  }

  private static func reason(_ rejection: Rejection, _ path: String, _ kind: InputKind) -> String {
    if let other = InputKind.allCases.first(where: { $0 != kind && $0.isAnnounced(by: path) }) {
      return "a \(other.content) belongs in \(other.rawValue)/"
    }
    // The header of a picture says nothing to anybody.
    let why = kind == .runs ? " (\(rejection.message))" : ""
    return "holds no \(kind.content)\(why)"
  }

  /// Whether a file of that name in an athlete's folder is about the athlete, and holds no run or set.
  static func isAboutAthlete(_ name: String) -> Bool {
    AthleteProfile.isNamed(name) || AthleteProfile.lists.contains(name.lowercased())
  }

  /// Files beside the folders that look as if they were meant to be read, and what to do about them.
  ///
  /// - Parameters:
  ///   - names: of all that lies in the athlete's folder.
  ///   - profile: the name of the profile that counts.
  static func beside(_ names: [String], profile: String, in folder: String) -> [UnreadFile] {
    let isExport = Export.isOne(names)
    return names.compactMap { name in
      guard !Leftovers.isOne(name), !AthleteProfile.lists.contains(name), name != profile,
        !Export.isArchive(name), !(isExport && isReadInExport(name)),
        let reason = reason(forName: name, profile: profile),
        isFile("\(folder)/\(name)")
      else { return nil }
      return UnreadFile(file: name, reason: reason)
    }
  }

  /// Whether a file of an export that is an athlete's folder is looked at, or told of with its export.
  private static func isReadInExport(_ name: String) -> Bool {
    var others = OtherExports()
    return InputKind.runs.exported(as: name) != nil || others.take(name)
  }

  private static func reason(forName name: String, profile: String) -> String? {
    if AthleteProfile.isNamed(name) { return "\(profile) counts in its place" }
    if let list = AthleteProfile.lists.first(where: { $0 == name.lowercased() }) {
      return "rename it to \(list)"
    }
    if Export.isSummary(name) {
      return "it is read within Garmin's export, below DI_CONNECT/DI-Connect-Fitness/"
    }
    return InputKind.allCases.first { $0.isAnnounced(by: name) }.map {
      "beside the folders nothing is read; a \($0.content) belongs in \($0.rawValue)/"
    }
  }
}

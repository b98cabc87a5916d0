/// Whether a recording's own type says that it was run indoors, where positions judge nothing.
///
/// Types are set by a device or chosen from a list; names are typed by people, and a treadmill in them
/// beside positions is a joke or a mistake.
enum IndoorLabel {
  private static let parts = ["treadmill", "indoor", "laufband", "virtual"]
  private static let words = ["tapis"]

  static func stands(in type: String?) -> Bool {
    guard let type = type?.lowercased() else { return false }
    return type.split { !$0.isLetter }.contains { word in
      words.contains { word == $0 } || parts.contains { word.hasPrefix($0) || word.hasSuffix($0) }
    }
  }
}

/// Names of what systems, editors and browsers leave in folders: nobody means them to be read.
enum Leftovers {
  /// What systems lay beside the files of people: macOS, Windows, the indexers of network disks.
  private static let systemNames: Set<String> = [
    "__macosx", "icon\r", "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin",
    "system volume information", "@eadir", "#recycle", "lost+found",
  ]

  /// What browsers and copying programs append until a file is whole: Chrome, Firefox, Edge, Opera, WinSCP.
  private static let unfinished = [
    ".crdownload", ".part", ".partial", ".opdownload", ".filepart", ".tmp",
  ]

  /// Whether a file or folder is passed over in silence: hidden, a system's own, or an editor's copy.
  static func isOne(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$")
      || name.count > 1 && name.hasPrefix("#") && name.hasSuffix("#")
      || systemNames.contains(name.lowercased())
  }

  /// Whether a path names one, something within one, or an unfinished file; `.` and `..` are steps, no names.
  static func lie(at path: String) -> Bool {
    path.split(separator: "/").contains { $0 != "." && $0 != ".." && isOne(String($0)) }
      || isUnfinished(path, isFolder: false)
  }

  /// Whether the rest of a file is still to come; Safari keeps it in a folder until then.
  static func isUnfinished(_ path: String, isFolder: Bool) -> Bool {
    let path = path.lowercased()
    return isFolder ? path.hasSuffix(".download") : unfinished.contains(where: path.hasSuffix)
  }
}

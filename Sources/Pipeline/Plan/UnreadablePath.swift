import Foundation

/// Why a file that somebody named cannot be read.
package enum UnreadablePath {
  /// In words, with the name that was probably meant.
  package static func words(_ path: String) -> String {
    if isFolder(path) { return "\(path) is a folder; name the file in it" }
    guard !isThere(path) else { return "\(path) cannot be read: check its permissions" }
    return missing(path)
  }

  /// That there is no file of that name.
  static func missing(_ path: String) -> String {
    let (folder, name) = parts(path)
    let near = nearest(
      to: name, among: AthleteFolder.names(inFolder: folder.isEmpty ? "." : folder))
    let meant = near.map {
      "; did you mean \"\((folder as NSString).appendingPathComponent($0))\"?"
    }
    return "there is no file \(path)" + (meant ?? "")
  }

  private static func parts(_ path: String) -> (folder: String, name: String) {
    let path = path as NSString
    return (path.deletingLastPathComponent, path.lastPathComponent)
  }
}

import Running
import Writing

/// Rules for the name of an athlete's folder, which names the files of the athlete's reports.
enum AthleteName {
  /// A file of the reports is named by the folder with an ending; file systems take 255 bytes.
  private static let mostBytes = 200

  /// Why no athlete can have a folder of that name; `nil` where one can.
  static func fault(_ name: String) -> Rejection? {
    if name.lowercased() == "index" {
      return Rejection(.badAthleteName, "the roster's own page has this name")
    }
    if name.utf8.count > mostBytes {
      return Rejection(.badAthleteName, "the folder's name is longer than \(mostBytes) bytes")
    }
    return name.unicodeScalars.contains(where: ForeignText.isUnseen)
      ? Rejection(.badAthleteName, "the folder's name holds characters that nobody sees") : nil
  }
}

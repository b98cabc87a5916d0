public import Foundation

/// The folder that SOLEUS_SHARED names: cases with their right answers, tables and maps, read in place.
public enum SharedFolder {
  /// Unset and empty both mean that there is none.
  public static let url = ProcessInfo.processInfo.environment["SOLEUS_SHARED"]
    .flatMap { $0.isEmpty ? nil : URL(filePath: $0, directoryHint: .isDirectory) }

  /// Whether the cases are there; `missing` says why tests of them are skipped.
  public static let hasCases = path("cases/runs.csv").map(FileManager.default.fileExists) ?? false
  public static let missing = "SOLEUS_SHARED names no folder with cases"

  /// A file below the folder.
  public static func path(_ relative: String) -> String? { url?.appending(path: relative).path }

  /// The rows below the header of a list of cases, cut into fields.
  ///
  /// Of a CSV only what stands before its first quoted field is needed, so that quotes are not looked at.
  public static func rows(of list: String, separator: Character = ",") -> [[String]] {
    guard let path = path("cases/" + list),
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }
}

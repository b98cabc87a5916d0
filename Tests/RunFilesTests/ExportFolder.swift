import Foundation

/// Folders of exports that tests walk.
enum ExportFolder {
  /// The folder that SOLEUS_CORPUS names; unset and empty both mean that there is none.
  static let corpus = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"]
    .flatMap { $0.isEmpty ? nil : URL(filePath: $0) }

  /// Every file below `folder` whose name ends in one of `endings`, in order.
  static func files(below folder: URL, endingIn endings: [String]) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { file in
        endings.contains { file.lastPathComponent.lowercased().hasSuffix($0) }
      }
      .sorted { $0.path < $1.path }
  }
}

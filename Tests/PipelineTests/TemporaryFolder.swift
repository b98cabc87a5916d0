import Foundation

/// A fresh folder that goes when its owner does.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "soleus-test-" + UUID().uuidString
    mkdir(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `text` at a relative path, with the folders above it; gives the whole path.
  @discardableResult
  func write(_ text: String, to relative: String) throws -> String {
    let place = URL(fileURLWithPath: path + "/" + relative)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    return place.path
  }
}

import Foundation

/// A fresh folder that goes when its owner does.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "soleus-test-" + UUID().uuidString
    mkdir(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `text` at a relative path, with the folders above it.
  func write(_ text: String, to relative: String) throws {
    try write(Data(text.utf8), to: relative)
  }

  func write(_ data: Data, to relative: String) throws {
    let place = URL(fileURLWithPath: path + "/" + relative)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + relative)
  }
}

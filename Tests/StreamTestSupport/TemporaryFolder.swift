public import Foundation

/// A fresh folder that goes when its owner does.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() {
    path = NSTemporaryDirectory() + "soleus-test-" + UUID().uuidString
    mkdir(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `text` at a relative path, with the folders above it; gives the whole path.
  @discardableResult
  public func write(_ text: String, to relative: String) throws -> String {
    try write(Data(text.utf8), to: relative)
  }

  @discardableResult
  public func write(_ data: Data, to relative: String) throws -> String {
    let place = URL(fileURLWithPath: path + "/" + relative)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
    return place.path
  }

  public func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + relative)
  }
}

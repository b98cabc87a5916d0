import Foundation

/// An athlete's memory as a file of JSON.
struct MemoryFile {
  let path: String

  /// Why a memory cannot be used.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// What the file holds; a file that is not there yet remembers nothing.
  func read() throws(Failure) -> AthleteMemory {
    guard FileManager.default.fileExists(atPath: path) else { return AthleteMemory() }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try JSONDecoder().decode(AthleteMemory.self, from: data)
    } catch {
      throw Failure(path: path, reason: "\(error)")
    }
  }

  /// Writes `memory` whole or not at all, unless the file holds it already.
  func write(_ memory: AthleteMemory) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let name = (path as NSString).lastPathComponent
    let folder = OutputFolder(
      path: (path as NSString).deletingLastPathComponent, writer: "-" + name)
    let text = String(decoding: try encoder.encode(memory), as: UTF8.self) + "\n"
    _ = try folder.write(text, to: name)
  }
}

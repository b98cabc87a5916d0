import Foundation

/// What is kept from night to night; a layout of another schema is refused when it is decoded.
protocol Remembered: Codable, Sendable {
  /// Nothing yet.
  init()
}

extension KeyedDecodingContainer {
  /// The layout of what is remembered; any but the one that is known is refused.
  func schema(_ known: Int, forKey key: Key) throws -> Int {
    let schema = try decode(Int.self, forKey: key)
    guard schema == known else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "a memory of schema \(schema) is not read")
    }
    return schema
  }
}

/// Why a memory cannot be used.
struct MemoryFailure: Error {
  var path: String
  var reason: String
}

/// A memory as a file of JSON.
struct MemoryFile<Memory: Remembered>: Sendable {
  let path: String

  /// What the file holds; a file that is not there yet remembers nothing.
  func read() throws(MemoryFailure) -> Memory {
    var status = stat()
    if lstat(path, &status) != 0 {
      // Only what is not there remembers nothing.
      guard [ENOENT, ENOTDIR].contains(errno) else {
        throw MemoryFailure(path: path, reason: lastReason())
      }
      return Memory()
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try JSONDecoder().decode(Memory.self, from: data)
    } catch {
      throw MemoryFailure(path: path, reason: "\(error)")
    }
  }

  /// Writes `memory` whole or not at all, unless the file holds it already.
  func write(_ memory: Memory) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let name = (path as NSString).lastPathComponent
    let folder = OutputFolder(
      path: (path as NSString).deletingLastPathComponent, writer: "-" + name)
    let text = String(decoding: try encoder.encode(memory), as: UTF8.self) + "\n"
    if try folder.write(text, to: name) { folder.sync() }
  }
}

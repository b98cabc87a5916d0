package import Foundation

/// Files that are handed over on a stream: pairs of netstrings, a name and the bytes.
///
/// A netstring is a number of bytes in decimal digits, a colon, the bytes and a comma: `5:hello,`. Each file is
/// written to a temporary folder, for archives are read at any place; it goes when the next one comes.
package final class FramedFiles {
  private let input: FileHandle
  private let folder: String
  private var buffer: ArraySlice<UInt8> = []
  /// Bytes of the stream that were taken.
  private var offset = 0
  private var count = 0

  /// Of paths, systems take no longer ones.
  private static let longestName = 4096
  /// Bytes of a name within its folder.
  private static let longestPart = 255
  private static let chunk = 1 << 18

  /// - Parameter folder: an empty one is made in it, and removed with `self`.
  package init(
    _ input: FileHandle, in folder: String = FileManager.default.temporaryDirectory.path
  ) {
    self.input = input
    self.folder = folder + "/soleus-framed-" + UUID().uuidString
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A file that was handed over.
  struct Frame {
    var name: String
    /// Where its bytes lie until the next one is asked for.
    var path: String
  }

  /// What is wrong with the stream.
  struct Problem: Error {
    /// Of the stream, from 0.
    var byte: Int
    var message: String
  }

  /// The next file; `nil` at the end of the stream.
  func next() throws -> Frame? {
    guard try !isAtEnd() else { return nil }
    let begin = offset
    let length = try length(most: Self.longestName)
    var bytes: [UInt8] = []
    try take(length) { bytes += $0 }
    guard let name = String(validating: bytes, as: UTF8.self), !name.isEmpty,
      name.split(separator: "/").allSatisfy({
        $0 != "." && $0 != ".." && $0.utf8.count <= Self.longestPart
      })
    else {
      throw Problem(byte: begin, message: "no name of a file below a folder, in UTF-8")
    }
    return Frame(name: name, path: try spool(name))
  }

  /// Keeps the name, which a reader holds against the content.
  private func spool(_ name: String) throws -> String {
    try? FileManager.default.removeItem(atPath: "\(folder)/\(count)")
    count += 1
    let path = "\(folder)/\(count)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try take(try length(most: Int.max)) { try file.write(contentsOf: Data($0)) }
    try file.close()
    return path
  }

  /// Digits and a colon.
  private func length(most: Int) throws -> Int {
    let begin = offset
    var length: Int?
    while true {
      let byte = try byte()
      if byte == UInt8(ascii: ":"), let length { return length }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
        case let (tenfold, isTooLong) = (length ?? 0).multipliedReportingOverflow(by: 10),
        !isTooLong, case let (sum, isOver) = tenfold.addingReportingOverflow(Int(byte) - 48),
        !isOver, sum <= most
      else {
        throw Problem(byte: begin, message: "no length of a netstring")
      }
      length = sum
    }
  }

  /// So many bytes and a comma.
  private func take(_ length: Int, _ receive: (ArraySlice<UInt8>) throws -> Void) throws {
    var left = length
    while left > 0 {
      guard try !isAtEnd() else { throw cutOff(left) }
      let part = buffer.prefix(left)
      try receive(part)
      drop(part.count)
      left -= part.count
    }
    let end = offset
    guard try byte() == UInt8(ascii: ",") else {
      throw Problem(byte: end, message: "a netstring ends without a comma")
    }
  }

  private func byte() throws -> UInt8 {
    guard try !isAtEnd(), let byte = buffer.first else { throw cutOff(1) }
    drop(1)
    return byte
  }

  private func drop(_ length: Int) {
    buffer = buffer.dropFirst(length)
    offset += length
  }

  private func cutOff(_ missing: Int) -> Problem {
    Problem(byte: offset, message: "the stream breaks off, \(missing) bytes or more are missing")
  }

  private func isAtEnd() throws -> Bool {
    if buffer.isEmpty { buffer = [UInt8](try input.read(upToCount: Self.chunk) ?? Data())[...] }
    return buffer.isEmpty
  }
}

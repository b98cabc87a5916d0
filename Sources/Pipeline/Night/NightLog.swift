import Foundation
import Running
import Writing

/// What an execution does, line by line of JSON, for who wants to look at nights afterwards; without
/// positions.
package final class NightLog {
  private let file: FileHandle

  /// Why a log cannot be written.
  package struct Failure: Error {
    package var reason: String
  }

  /// Opens the file at `path` to write behind what it holds.
  package init(at path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(reason: String(cString: strerror(errno))) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Writes what happened.
  ///
  /// - Parameter at: seconds since 1970.
  func note(_ event: String, at: Double, _ members: [(String, JSONText)] = []) {
    let line = JSONText.members(
      [("at", .string(Format.instant(at))), ("event", .string(event))] + members
    ).line
    // A log that cannot be written stops no night.
    try? file.write(contentsOf: Data((line + "\n").utf8))
  }
}

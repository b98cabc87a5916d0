import Foundation
import Pipeline

/// A file named on the command line, or standard input.
enum InputText {
  /// - Parameter name: `-` is standard input.
  static func read(_ name: String) throws -> Data {
    do {
      return name == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: name))
    } catch {
      throw Failing.with(
        .noUsableInput,
        name == "-" ? "standard input cannot be read" : UnreadablePath.words(name))
    }
  }

  /// Names of files, a line each, or parted by NUL where names may hold line breaks (`find -print0`).
  static func lines(_ name: String) throws -> [String] {
    let text = String(decoding: try read(name), as: UTF8.self)
    let isParted = text.contains("\0")
    return text.split { isParted ? $0 == "\0" : $0.isNewline }.map(String.init)
  }
}

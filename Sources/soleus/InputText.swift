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

  /// Names of files, a line each.
  static func lines(_ name: String) throws -> [String] {
    String(decoding: try read(name), as: UTF8.self).split(whereSeparator: \.isNewline).map(
      String.init)
  }
}

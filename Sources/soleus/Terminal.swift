import Foundation
import Pipeline

/// The two streams: data goes to stdout, words go to stderr.
enum Terminal {
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Words for a person.
  static func say(_ words: String) {
    FileHandle.standardError.write(Data((printable(words) + "\n").utf8))
  }

  /// A line of data for a program or a person.
  static func print(_ data: String) { write(data + "\n") }

  /// Data that ends its own lines.
  static func write(_ data: String) { FileHandle.standardOutput.write(Data(data.utf8)) }

  /// Shows progress in place; nothing where nobody watches.
  static func progress(_ words: String?) {
    guard errorIsTerminal else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(words ?? "")".utf8))
  }

  /// `words` without control characters, which file names and files may carry into a terminal.
  static func printable(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { scalar in
          let isControl =
            scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          return isControl ? "\u{FFFD}" : scalar
        }))
  }
}

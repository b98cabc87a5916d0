import Foundation
import Pipeline
import Writing

/// The two streams: data goes to stdout, words go to stderr.
enum Terminal {
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal that shows the data; 100 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// Words for a person.
  static func say(_ words: String) {
    // Where stderr is full or closed there is nobody left to tell.
    try? FileHandle.standardError.write(contentsOf: Data((printable(words) + "\n").utf8))
  }

  /// Data for a program, as it is; it ends its own lines.
  static func write(_ data: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(data.utf8))
    } catch {
      throw Failing.with(
        .internalError, "the output could not be written: \(error.localizedDescription)")
    }
  }

  /// A line of data for a program.
  static func print(_ line: String) throws { try write(line + "\n") }

  /// Lines for a person.
  static func show(_ lines: String) throws { try print(printable(lines)) }

  /// Shows progress in place; nothing where nobody watches.
  static func progress(_ words: String?) {
    guard errorIsTerminal else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(words ?? "")".utf8))
  }

  /// `words` without what nobody sees, which file names and files may carry into a terminal.
  static func printable(_ words: String) -> String {
    ForeignText.visible(words, substitute: "\u{FFFD}", keeping: "\n")
  }
}

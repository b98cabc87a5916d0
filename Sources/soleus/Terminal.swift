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

  /// Words for a person; false where they did not come out, for stderr is full or closed.
  @discardableResult
  static func say(_ words: String) -> Bool {
    let data = Data((printable(words) + "\n").utf8)
    return (try? FileHandle.standardError.write(contentsOf: data)) != nil
  }

  /// Keeps files from taking the place of a stream that is closed: words would be written into them.
  static func guardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Open for reading, it takes no word. The lowest number that is free is taken.
      _ = open("/dev/null", O_RDONLY)
    }
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

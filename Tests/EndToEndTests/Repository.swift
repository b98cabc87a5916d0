import Foundation

/// The files of the project that come with the program.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func text(_ relative: String) throws -> String {
    try String(contentsOfFile: folder + "/" + relative, encoding: .utf8)
  }

  /// The cells of each row of a Markdown table.
  static func rows(_ markdown: String) -> [[String]] {
    markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}

import Writing

/// Markdown that a mail program shows as it stands: short lines, and tables whose columns line up.
enum MailText {
  /// Columns of a line; 640 px hold them in a mail's fixed type.
  static let width = 76

  /// The same text with longer lines broken at blanks; what belongs to a list goes on under its text.
  ///
  /// A line is never broken before what would begin a list or a heading.
  static func wrapped(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line(Substring($0)) }.joined(separator: "\n")
  }

  private static func line(_ text: Substring) -> String {
    guard text.utf8.count > width, text.count > width, !text.hasPrefix("|"), !text.hasPrefix("#")
    else {
      return String(text)
    }
    let indent = text.hasPrefix("- ") ? "  " : ""
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      let isFull = current.count + word.count + 1 > width
      if !current.isEmpty, isFull, mayBegin(word) {
        lines.append(current)
        current = indent + word
      } else {
        current += current.isEmpty ? String(word) : " " + word
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }

  private static func mayBegin(_ word: Substring) -> Bool {
    guard let first = word.first, first.isLetter || first.isNumber || first == "(" else {
      return false
    }
    let isNumbered =
      (word.last == "." || word.last == ")") && word.dropLast().allSatisfy(\.isNumber)
    return !isNumbered
  }

  /// A table whose columns line up as plain text; cells of figures stand to the right.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      "| "
        + zip(cells, widths).enumerated().map { index, cell in
          let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
          return index == 0 ? cell.0 + blanks : blanks + cell.0
        }.joined(separator: " | ") + " |"
    }
    let rule =
      "| "
      + widths.enumerated().map { index, width in
        String(repeating: "-", count: max(2, width - 1)) + (index == 0 ? "-" : ":")
      }.joined(separator: " | ") + " |"
    return ([line(head), rule] + rows.map(line)).joined(separator: "\n")
  }
}

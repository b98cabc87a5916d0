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
    var lines = ""
    var columns = 0
    for word in unbroken(text) {
      let own = word.count
      if columns > 0, columns + own + 1 > width {
        lines += "\n" + indent
        columns = indent.count
      } else if columns > 0 {
        lines += " "
        columns += 1
      }
      lines += word
      columns += own
    }
    return lines
  }

  /// The words of a text, each with those behind it that may not begin a line.
  private static func unbroken(_ text: Substring) -> [Substring] {
    text.split(separator: " ").reduce(into: []) { words, word in
      if let last = words.last, !mayBegin(word) {
        words[words.count - 1] = text[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
  }

  private static func mayBegin(_ word: Substring) -> Bool {
    // Of what mostly begins a word, nothing more need be asked.
    if let byte = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
      return true
    }
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

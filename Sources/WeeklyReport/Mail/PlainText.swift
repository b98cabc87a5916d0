/// A Markdown page without its marks, for mail programs that show text.
package enum PlainText {
  /// - Parameter markdown: as the writers of this room make it.
  package static func of(_ markdown: String) -> String {
    // What is bold may go on over a line's end; an escaped asterisk is no mark.
    let unmarked = markdown.replacing("**", with: "")
    return unmarked.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    if line.hasPrefix("# ") { return heading(line.dropFirst(2), "=") }
    if line.hasPrefix("## ") { return heading(line.dropFirst(3), "-") }
    if line.hasPrefix("| ") { return row(line) }
    return text(line)
  }

  private static func heading(_ line: Substring, _ rule: String) -> String {
    let words = text(line)
    return words + "\n" + String(repeating: rule, count: words.count)
  }

  /// Its columns line up already.
  private static func row(_ line: Substring) -> String {
    let cells = line.dropFirst(2).replacing(" | ", with: "  ")
    let row = cells.hasSuffix(" |") ? cells.dropLast(2) : cells[...]
    let isRule = row.allSatisfy { "-: ".contains($0) }
    return isRule ? String(row.replacing(":", with: "-")) : text(row)
  }

  /// Without the escapes of `ForeignText.markdown`.
  private static func text(_ line: Substring) -> String {
    var plain = ""
    var isEscaped = false
    for character in line {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      plain.append(character)
      isEscaped = false
    }
    return plain.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}

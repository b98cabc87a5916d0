/// A table for people, in columns as wide as what stands in them; numbers stand to the right.
package enum TextTable {
  /// The lines: names, a rule, a line a row; what is not known is a dash.
  package static func lines(_ names: [String], _ rows: [[CSVCell]]) -> [String] {
    let cells = rows.map { $0.map(text) }
    let isNumber = names.indices.map { column in
      rows.contains { $0[column].isNumber } && !rows.contains { $0[column].isText }
    }
    let widths = names.indices.map { column in
      cells.reduce(names[column].count) { max($0, $1[column].count) }
    }
    func line(_ texts: [String]) -> String {
      let padded = texts.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - text.count)
        return isNumber[column] ? blanks + text : text + blanks
      }
      // Blanks at the end are for nobody.
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return [line(names), line(widths.map { String(repeating: "-", count: $0) })] + cells.map(line)
  }

  private static func text(_ cell: CSVCell) -> String {
    // An apostrophe in front is for spreadsheets alone.
    if case .text(let text?) = cell { return ForeignText.line(text) }
    return cell.text.isEmpty ? "–" : cell.text
  }
}

extension CSVCell {
  fileprivate var isNumber: Bool {
    switch self {
    case .count(_?), .number(_?, _): true
    default: false
    }
  }

  fileprivate var isText: Bool {
    switch self {
    case .text(_?), .code(_?): true
    default: false
    }
  }
}

/// Lines of CSV (RFC 4180: comma, CR LF).
package enum CSVText {
  /// A line of cells with its line end.
  package static func line(_ cells: [String]) -> String {
    var line = ""
    line.reserveCapacity(cells.reduce(2 + cells.count) { $0 + $1.utf8.count })
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "," }
      line += quoted(cell)
    }
    return line + "\r\n"
  }

  /// Quotes a cell that holds a separator, a quote or a line end.
  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: asksForQuotes) else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func asksForQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
}

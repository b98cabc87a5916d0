/// Rows of fields between separators, as RFC 4180 has them and as apps really write them.
///
/// SwiftCSV was weighed first: it reads quotes over several lines and other separators, but it
/// tells no line numbers, stops the whole file at one stray quote, gives an unclosed quote the rest
/// of the file in silence, and drops an empty last field.
///
/// Line breaks are LF, CRLF or CR, and become LF inside quotes. UTF-8, UTF-16 and Windows-1252 are
/// read, a line `sep=;` before the header names the separator, as Excel has it, and rows without any
/// content are left out. A quote that is never closed, or that closes in the middle of a field, is taken as plain text, so that it costs its own
/// row only; the row says so.
public struct DelimitedText: Sendable {
  /// What stands between two fields.
  public let separator: Separator
  public let rows: [Row]

  /// One row; it may span several lines.
  public struct Row: Sendable, Equatable {
    /// The line on which the row begins, from 1.
    public let line: Int
    /// The fields without their quotes, blanks kept.
    public let fields: [String]
    /// The line of the first quote of this row that opens and does not close.
    public let unclosedQuote: Int?

    public init(line: Int, fields: [String], unclosedQuote: Int? = nil) {
      self.line = line
      self.fields = fields
      self.unclosedQuote = unclosedQuote
    }
  }

  /// The separators in use; a decimal comma usually comes with semicolons.
  public enum Separator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// Takes rows as they are.
  public init(rows: [Row], separator: Separator) {
    self.rows = rows
    self.separator = separator
  }

  /// Reads all rows; without a `separator` that of a line `sep=` counts, and without such a line the
  /// one that is most frequent in the first line that has any.
  public init(_ bytes: [UInt8], separator: Separator? = nil) {
    let bytes = TextEncoding.utf8(bytes)
    let told = SeparatorLine(bytes)
    let chosen =
      separator ?? told?.separator ?? Separator(sniffedFrom: bytes[(told?.end ?? 0)...])
    var reader = RowReader(
      bytes: bytes, separator: chosen.rawValue, at: told?.end ?? 0, line: told?.lines ?? 1)
    var rows: [Row] = []
    while let row = reader.next() { rows.append(row) }
    self.rows = rows
    self.separator = chosen
  }
}

extension DelimitedText.Separator {
  /// The most frequent separator outside quotes in the first line that has one, else a comma.
  fileprivate init(sniffedFrom bytes: ArraySlice<UInt8>) {
    var counts = [0, 0, 0]
    var quoted = false
    for byte in bytes {
      if byte == quote { quoted.toggle() }
      if isLineBreak(byte), !quoted, counts != [0, 0, 0] { break }
      if !quoted, let index = Self.allCases.firstIndex(where: { $0.rawValue == byte }) {
        counts[index] += 1
      }
    }
    self = zip(Self.allCases, counts).reduce((.comma, 0)) { $1.1 > $0.1 ? $1 : $0 }.0
  }
}

private let quote: UInt8 = 0x22
private let space: UInt8 = 0x20
private let tab: UInt8 = 0x09
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D

private func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

/// Walks the bytes once; a stray quote is looked at twice.
private struct RowReader {
  let bytes: [UInt8]
  let separator: UInt8
  var at: Int
  var line = 1

  mutating func next() -> DelimitedText.Row? {
    while at < bytes.count {
      let row = row()
      if !row.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return row }
    }
    return nil
  }

  private mutating func row() -> DelimitedText.Row {
    let start = line
    var unclosed: Int?
    var fields: [String] = []
    while true {
      fields.append(field(&unclosed))
      guard at < bytes.count else { break }
      let isSeparator = bytes[at] == separator
      at = isSeparator ? at + 1 : afterLineBreak(at)
      if isSeparator { continue }
      line += 1
      break
    }
    return DelimitedText.Row(line: start, fields: fields, unclosedQuote: unclosed)
  }

  /// Leaves `at` on a separator, a line break or the end.
  private mutating func field(_ unclosed: inout Int?) -> String {
    let first = afterBlanks(at)
    if first < bytes.count, bytes[first] == quote {
      if let text = quoted(from: first) { return text }
      unclosed = unclosed ?? line
    }
    let start = at
    while at < bytes.count, !endsField(at) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// The text of a field whose quotes open at `opening`, or `nil` where they don't close.
  private mutating func quoted(from opening: Int) -> String? {
    var text: [UInt8] = []
    var lineBreaks = 0
    var cursor = opening + 1
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if byte == quote {
        if cursor + 1 < bytes.count, bytes[cursor + 1] == quote {
          text.append(quote)
          cursor += 2
          continue
        }
        let end = afterBlanks(cursor + 1)
        guard end == bytes.count || endsField(end) else { return nil }
        at = end
        line += lineBreaks
        return String(decoding: text, as: UTF8.self)
      }
      if isLineBreak(byte) {
        text.append(lineFeed)
        lineBreaks += 1
        cursor = afterLineBreak(cursor)
      } else {
        text.append(byte)
        cursor += 1
      }
    }
    return nil
  }

  private func endsField(_ index: Int) -> Bool {
    bytes[index] == separator || isLineBreak(bytes[index])
  }

  private func afterBlanks(_ index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] == space || (bytes[index] == tab && separator != tab) {
      index += 1
    }
    return index
  }

  private func afterLineBreak(_ index: Int) -> Int {
    let isPair =
      bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
    return index + (isPair ? 2 : 1)
  }
}

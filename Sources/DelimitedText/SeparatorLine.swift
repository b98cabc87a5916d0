/// The line `sep=;` by which Excel is told how to open a table; it is no row of it.
struct SeparatorLine {
  /// `nil` for a separator that is not in use here.
  let separator: DelimitedText.Separator?
  /// Where the line's own break stands.
  let end: Int
  /// The number of the line, from 1.
  let lines: Int

  /// Takes the first line with content; `nil` where it is another.
  init?(_ bytes: [UInt8]) {
    var start = 0
    var lines = 1
    while start < bytes.count, bytes[start] <= 0x20 {
      if bytes[start] == 0x0A { lines += 1 }
      start += 1
    }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    // A tab is a blank elsewhere, but here it is what is told.
    let line = bytes[start..<end].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: " ") }
    let name = String(decoding: line.prefix(4), as: UTF8.self)
    guard name.lowercased() == "sep=", line.count <= 5 else { return nil }
    separator = line.dropFirst(4).first.flatMap(DelimitedText.Separator.init(rawValue:))
    self.end = end
    self.lines = lines
  }
}

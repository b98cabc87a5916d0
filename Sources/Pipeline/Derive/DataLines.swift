import Foundation

extension Data {
  /// What stands between its line feeds, in order; empty lines too, and what follows the last line feed.
  var lines: [Data] {
    withUnsafeBytes { bytes in
      var lines: [Data] = []
      var start = 0
      while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(self[startIndex + start..<startIndex + end])
        start = end + 1
      }
      lines.append(self[startIndex + start..<endIndex])
      return lines
    }
  }

  /// Whether it holds nothing but blanks and control characters.
  var isBlank: Bool { allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// Whether an object of JSON begins in it and does not end where it ends.
  var breaksOff: Bool {
    let isText = { $0 > UInt8(ascii: " ") }
    return first(where: isText) == UInt8(ascii: "{") && last(where: isText) != UInt8(ascii: "}")
  }
}

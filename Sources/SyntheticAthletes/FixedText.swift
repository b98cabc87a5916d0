extension Double {
  /// This number with a fixed count of decimals and a point, the same on every machine.
  func fixed(_ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((self * scale).rounded())
    guard decimals > 0 else { return String(scaled) }
    let unit = Int(scale)
    let size = scaled.magnitude
    let fraction = String(size % UInt(unit)).padded(to: decimals)
    return (scaled < 0 ? "-" : "") + "\(size / UInt(unit)).\(fraction)"
  }
}

extension String {
  /// These digits with zeros before them up to a width.
  func padded(to width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - utf8.count)) + self
  }

  /// This text as XML character data.
  var escapedForXML: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
    return text
  }
}

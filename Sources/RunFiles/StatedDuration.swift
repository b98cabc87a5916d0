/// Lengths of time as files state them of a whole recording, beside plain seconds.
enum StatedDuration {
  /// The seconds of `1:30:05`, `30:00` and `PT1H30M5S` (ISO 8601); `nil` for anything else.
  static func seconds(_ text: Span<UInt8>) -> Double? {
    String(trimming: text).flatMap { ofClock($0) ?? ofISO($0) }
  }

  private static func ofClock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds = 0.0
    for part in parts {
      guard part.first?.isNumber == true, let number = Double(part) else { return nil }
      seconds = seconds * 60 + number
    }
    return seconds
  }

  private static func ofISO(_ text: String) -> Double? {
    guard text.hasPrefix("PT") else { return nil }
    let units: [Character: Double] = ["H": 3_600, "M": 60, "S": 1]
    var seconds = 0.0
    var digits = ""
    for character in text.dropFirst(2) {
      if let unit = units[character] {
        guard let number = Double(digits) else { return nil }
        seconds += number * unit
        digits = ""
      } else {
        digits.append(character)
      }
    }
    return digits.isEmpty && seconds > 0 ? seconds : nil
  }
}

/// Numbers as the page has them, the same on every machine.
enum Text {
  static func fixed(_ number: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * scale).rounded())
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return "\(scaled)" }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// Without a needless fraction.
  static func short(_ number: Double) -> String {
    number == number.rounded() ? fixed(number, 0) : fixed(number, 1)
  }

  static func error(_ error: Double?, _ unit: Measure.Unit, signed: Bool = false) -> String {
    guard let error, error.isFinite else { return "–" }
    let text = fixed(error, unit == .metres ? 1 : 2)
    return (signed && error > 0 && text.contains { $0 != "0" && $0 != "." } ? "+" : "") + text
      + " \(unit.rawValue)"
  }
}

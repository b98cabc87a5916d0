import Running

extension Array where Element: BinaryFloatingPoint {
  /// The middle value of what is a number; the mean of two middles; `nil` where there is none.
  func median() -> Double? {
    var numbers = filter { !$0.isNaN }
    guard !numbers.isEmpty else { return nil }
    let middle = numbers.count / 2
    let upper = Double(numbers.select(middle))
    guard numbers.count.isMultiple(of: 2) else { return upper }
    // Everything before the place that was selected is no greater than what stands there.
    let lower = numbers[..<middle].max().map { Double($0) } ?? upper
    return (lower + upper) / 2
  }
}

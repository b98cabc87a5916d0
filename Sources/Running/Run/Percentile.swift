/// Which of many sorted values a share of them lies below.
public enum Percentile {
  /// The index of the value nearest to `share`, 0 to 1, of the way from the first of `count` to the last.
  public static func index(_ share: Double, of count: Int) -> Int {
    precondition(count > 0, "a percentile needs values")
    return Int((Double(count - 1) * share).rounded())
  }
}

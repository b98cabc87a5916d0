/// Points hours or years away from all others: a device wrote its last place, or the epoch of its clock,
/// before it knew the time.
enum StrayPoints {
  /// No run has a rest so long, seconds.
  private static let gapS = 3_600.0
  /// So many points at an end may be astray, and no more of a hundred.
  private static let mostPoints = 5
  private static let mostShare = 0.02

  /// The points between those that are astray, of times that grow.
  static func within(_ time: [Double]) -> Range<Int> {
    let most = min(mostPoints, Int(Double(time.count) * mostShare))
    guard most > 0 else { return time.indices }
    let first = (1...most).last { time[$0] - time[$0 - 1] > gapS } ?? 0
    let last = (1...most).last { time[time.count - $0] - time[time.count - $0 - 1] > gapS } ?? 0
    return first..<time.count - last
  }
}

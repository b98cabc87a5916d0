/// Points hours or years away from all others: a device wrote its last place, or the epoch of its clock,
/// before it knew the time.
enum StrayPoints {
  /// No run has a rest so long, seconds.
  private static let gapS = 3_600.0
  /// So many points at an end may be astray, and no more of a hundred.
  private static let mostPoints = 5
  private static let mostShare = 0.02
  /// Of points half a day off more may be, where they took no longer than this, seconds: nobody begins a run
  /// for two minutes and goes on with it the next day.
  private static let farS = 43_200.0
  private static let mostFarPoints = 60
  private static let longestFarS = 120.0

  /// The points between those that are astray, of times that grow.
  static func within(_ time: [Double]) -> Range<Int> {
    let most = min(mostFarPoints, Int(Double(time.count) * mostShare))
    guard most > 0 else { return time.indices }
    let end = time.count
    func areStray(_ count: Int, after gap: Double, lasting: Double) -> Bool {
      count <= mostPoints && gap > gapS || gap > farS && lasting <= longestFarS
    }
    let first = (1...most).last {
      areStray($0, after: time[$0] - time[$0 - 1], lasting: time[$0 - 1] - time[0])
    }
    let last = (1...most).last {
      areStray(
        $0, after: time[end - $0] - time[end - $0 - 1], lasting: time[end - 1] - time[end - $0])
    }
    return (first ?? 0)..<end - (last ?? 0)
  }
}

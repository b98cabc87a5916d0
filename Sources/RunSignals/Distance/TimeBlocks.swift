/// Runs of points whose times grow: what a file is made of that was written in another order.
enum TimeBlocks {
  /// More blocks than this, and less than all, are noise and no order.
  private static let most = 50

  /// Seconds without a point after which other points may belong between two.
  private static let gapS = 60.0

  /// The places at which a block begins.
  ///
  /// - Parameter gapS: later by more than this begins one too.
  static func starts(_ time: [Double], gapS: Double = .infinity) -> [Int] {
    time.indices.filter {
      $0 == 0 || time[$0] < time[$0 - 1] || time[$0] - time[$0 - 1] > gapS
    }
  }

  /// The order in which whole blocks follow one another in time: of segments that were swapped, or of
  /// points that stand newest first; `nil` where they stand so already, or overlap.
  static func order(_ time: [Double]) -> [Int]? {
    let starts = starts(time)
    guard starts.count > 1 else { return nil }
    // Newest first: hardly a point follows the one before it.
    if starts.count * 10 >= time.count * 9 { return Array(time.indices.reversed()) }
    return order(time, starts) ?? order(time, self.starts(time, gapS: gapS))
  }

  private static func order(_ time: [Double], _ starts: [Int]) -> [Int]? {
    guard starts.count <= most else { return nil }
    let blocks = zip(starts, starts.dropFirst() + [time.count]).map { $0..<$1 }
      .sorted { time[$0.lowerBound] < time[$1.lowerBound] }
    let isApart = zip(blocks, blocks.dropFirst()).allSatisfy {
      time[$0.upperBound - 1] <= time[$1.lowerBound]
    }
    return isApart ? blocks.flatMap(\.self) : nil
  }
}

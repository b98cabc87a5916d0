import Running

/// Points in no order that blocks explain, put in that of their times where their places, or the device's
/// distance, bear it out.
enum TimesByWay {
  /// Fewer steps back in time, as a share, cost little and are left to `Times.increasing`.
  private static let leastShare = 0.1
  /// The way from point to point in the order of times is no longer than in the file's, as a share of it.
  private static let mostShare = 1.02

  /// The order of the times, where the way through the positions does not grow by it; `nil` else.
  ///
  /// Where a clock leapt, its points belong where they stand, and their times' order zigzags.
  static func order(_ track: Track) -> [Int]? {
    let time = track.time
    guard track.hasPositions || !track.deviceDistanceM.isEmpty else { return nil }
    let steps = time.indices.dropFirst()
    let back = steps.count { time[$0] < time[$0 - 1] }
    guard Double(back) >= leastShare * Double(time.count) else { return nil }
    let sorted = time.indices.sorted { (time[$0], $0) < (time[$1], $1) }
    guard track.hasPositions else { return grows(track.deviceDistanceM, sorted) ? sorted : nil }
    let isBorneOut = wayM(track, sorted) <= mostShare * wayM(track, Array(time.indices))
    return isBorneOut ? sorted : nil
  }

  /// Whether a distance that falls in the file's order never does in another.
  private static func grows(_ distanceM: [Double], _ order: [Int]) -> Bool {
    func falls(_ values: some Sequence<Double>) -> Bool {
      let known = values.filter { !$0.isNaN }
      return zip(known, known.dropFirst()).contains { $1 < $0 }
    }
    return falls(distanceM) && !falls(order.lazy.map { distanceM[$0] })
  }

  private static func wayM(_ track: Track, _ order: [Int]) -> Double {
    var metres = 0.0
    var last: Int?
    for index in order where !track.latitude[index].isNaN {
      if let last {
        metres += Geodesy.distanceM(
          track.latitude[last], track.longitude[last], track.latitude[index],
          track.longitude[index])
      }
      last = index
    }
    return metres
  }
}

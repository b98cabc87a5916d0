/// Altitude that wanders as satellites make it, however smooth a device has made it from point to point.
///
/// Ground bends little over a short way and much over a long one; what wanders does both. How much a
/// profile bends over some way is the mean height of a cell over the line between those so far to
/// either side. On made-up plains the bend over 60 m is 0.3 to 0.7 of that over 240 m by satellites,
/// smoothed over up to 15 s or not, and 0.5 to 1.4 m high; barometers make 0.15 m at most there, and on
/// hills, where they make more, 0.08 to 0.21 of it.
extension AltitudeProfile {
  private static let shortM = 60.0
  private static let longM = 240.0
  private static let leastShare = 0.3
  /// Less is what weather and rounding do to a barometer.
  private static let leastM = 0.3

  /// Whether it bends over short ways as no ground does; `false` where less than a kilometre is known.
  var isWandering: Bool {
    guard let shortM = bendM(over: Self.shortM), let longM = bendM(over: Self.longM) else {
      return false
    }
    return shortM > Self.leastM && shortM > Self.leastShare * longM
  }

  private func bendM(over metres: Double) -> Double? {
    guard let first = wayM.first, let last = wayM.last, wayM.count > 1, last > first else {
      return nil
    }
    let lag = Int((metres * Double(wayM.count - 1) / (last - first)).rounded())
    guard lag > 0, last - first > 4 * Self.longM else { return nil }
    var (sum, count) = (0.0, 0.0)
    for cell in lag..<wayM.count - lag {
      let bend = abs(altitudeM[cell] - (altitudeM[cell - lag] + altitudeM[cell + lag]) / 2)
      guard !bend.isNaN else { continue }
      sum += bend
      count += 1
    }
    return count > 0 ? sum / count : nil
  }
}

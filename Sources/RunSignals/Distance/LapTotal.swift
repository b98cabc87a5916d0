import Running

/// What the laps of a recording say of its whole distance, beside what its points count.
struct LapTotal {
  let metres: Double

  /// What somebody may have set right; beyond, the laps belong to points that the file has not.
  static let corrections = 0.6...1.6

  /// Metres of the units that exporters have counted in instead: kilometres and miles.
  private static let units = [1_000.0, 1_609.344]
  /// A ratio lies so near to that of a unit, as a share.
  private static let unitWithin = 0.02

  /// `nil` where a lap has no distance, or where laps leave out a tenth of the points.
  init?(_ laps: [Lap], points: Int) {
    let covered = laps.reduce(0) { $0 + $1.points.count }
    guard !laps.isEmpty, laps.allSatisfy({ ($0.distanceM ?? 0) > 0 }), covered * 10 >= points * 9
    else { return nil }
    metres = laps.reduce(0) { $0 + ($1.distanceM ?? 0) }
  }

  /// Metres of the unit that points count in where the laps show it is none of metres; else `nil`.
  func unit(of device: [Double]) -> Double? {
    let known = device.lazy.filter { !$0.isNaN }
    guard let first = known.first, let last = device.last(where: { !$0.isNaN }), last > first else {
      return nil
    }
    return Self.units.first { abs(metres / (last - first) / $0 - 1) <= Self.unitWithin }
  }
}

import Running

/// What the laps of a recording say of its whole distance, beside what its points count.
struct LapTotal {
  let metres: Double
  /// From the first point of the first lap to the last of the last; more may follow the last press.
  private let points: Range<Int>

  /// What somebody may have set right; beyond, the laps belong to points that the file has not.
  static let corrections = 0.6...1.6

  /// Metres of the units that exporters have counted in instead: kilometres, miles, feet, centimetres and
  /// millimetres.
  private static let units = [1_000.0, 1_609.344, 0.3048, 0.01, 0.001]
  /// Of them those in which somebody writes a whole run, the likeliest first.
  private static let unitsOfWholes = [1_000.0, 0.01, 0.001]
  private static let mileM = 1_609.344
  /// Nobody takes so short steps over a whole run, metres: the count is of miles.
  private static let shortestStepM = 0.7
  /// A ratio lies so near to that of a unit, as a share.
  private static let unitWithin = 0.02

  /// `nil` where a lap with points has no distance, or where laps leave out a tenth of the points.
  init?(_ laps: [Lap], points: Int) {
    let full = laps.filter { !$0.points.isEmpty }
    let covered = full.reduce(0) { $0 + $1.points.count }
    guard let first = full.first, let last = full.last,
      full.allSatisfy({ ($0.distanceM ?? 0) > 0 }), covered * 10 >= points * 9,
      first.points.lowerBound < last.points.upperBound
    else { return nil }
    metres = laps.reduce(0) { $0 + max(0, $1.distanceM ?? 0) }
    self.points = first.points.lowerBound..<last.points.upperBound
  }

  /// The laps' metres for each metre that `distance` counts over their points; `nil` where it counts none.
  func ratio(to distance: [Double]) -> Double? {
    let before = points.lowerBound > 0 ? distance[points.lowerBound] : 0
    let counted = distance[points.upperBound - 1] - before
    return counted > 0 ? metres / counted : nil
  }

  /// Metres of the unit that points count in where nobody can have run so far in the time, and laps and
  /// positions are silent or count alike; else `nil`.
  static func unit(of device: [Double], _ track: Track) -> Double? {
    guard let start = track.time.first, let end = track.time.last, end > start,
      let first = device.first(where: { !$0.isNaN }), let last = device.last(where: { !$0.isNaN }),
      last > first, !track.hasPositions,
      !RunnerSpeeds.ofWholeRuns.contains((last - first) / (end - start))
    else { return nil }
    let unit = unitsOfWholes.first { unit in
      RunnerSpeeds.ofRuns.contains((last - first) * unit / (end - start))
    }
    guard unit == 1_000,
      let stepM = StepLength.meanM(device.map { $0 * 1_000 }, track.time, track.deviceCadence),
      stepM < shortestStepM
    else { return unit }
    return mileM
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

public import Running

/// Altitude without its noise, ascent, and the slope underfoot.
public struct Grade: Stage {
  public static let kind = "grade"
  public static let summary = "Smooths altitude, sums up ascent, and takes grade over distance."
  public static let options = [
    StageOption("over-m", 60, in: 50...500, "Metres of way over which a grade is taken."),
    StageOption(
      "turn-m", 3, in: 0.5...20, "A climb or drop must exceed this to count: hysteresis of ascent."),
  ]
  public static let reads: Channels = [.time, .altitude, .distance]
  public static let writes: Channels = [.smoothAltitude, .grade]

  /// Steeper than this is no ground that anybody runs on.
  static let steepest: Float = 0.45

  let overM: Double
  let turnM: Float

  public init(_ settings: StageSettings) {
    overM = settings["over-m"]
    turnM = Float(settings["turn-m"])
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    guard !track.distanceM.isEmpty, track.altitudeM.contains(where: { !$0.isNaN }) else { return }
    let smooth = Self.smoothed(track.altitudeM, track.distanceM, overM: overM)
    recording.track.smoothAltitudeM = smooth
    recording.track.grade = Self.grade(smooth, track.distanceM, overM: overM)
    recording.verdict.ascentM = Self.ascent(smooth, turnM: turnM)
  }

  /// Mean altitude of the points on the `overM` of way around each; NaN where there is none.
  static func smoothed(_ altitude: [Float], _ distance: [Double], overM: Double) -> [Float] {
    /// Of what is known from `from` up to `to`. The sum rounds far below the grain of an altitude,
    /// and begins anew wherever nothing is left of it.
    var sum = 0.0
    var count = 0
    var smooth = [Float](repeating: .nan, count: altitude.count)
    var from = 0
    var to = 0
    for index in altitude.indices {
      // As far ahead as behind, or the ends of a climb would bend.
      let reach = min(
        overM / 2, distance[index] - distance[0], distance[distance.count - 1] - distance[index])
      while to < altitude.count, distance[to] <= distance[index] + reach {
        if !altitude[to].isNaN {
          sum += Double(altitude[to])
          count += 1
        }
        to += 1
      }
      while distance[from] < distance[index] - reach {
        if !altitude[from].isNaN {
          count -= 1
          sum = count == 0 ? 0 : sum - Double(altitude[from])
        }
        from += 1
      }
      if count > 0 { smooth[index] = Float(sum / Double(count)) }
    }
    return smooth
  }

  /// Rise over run between the points half of `overM` behind and ahead, as a fraction.
  ///
  /// NaN where too little way or altitude is known.
  static func grade(_ altitude: [Float], _ distance: [Double], overM: Double) -> [Float] {
    var grade = [Float](repeating: .nan, count: altitude.count)
    var from = 0
    var to = 0
    for index in altitude.indices {
      while from < index, distance[from + 1] <= distance[index] - overM / 2 { from += 1 }
      while to < altitude.count - 1, distance[to] < distance[index] + overM / 2 { to += 1 }
      let run = distance[to] - distance[from]
      guard run >= overM / 2, !altitude[from].isNaN, !altitude[to].isNaN else { continue }
      let rise = Double(altitude[to] - altitude[from])
      grade[index] = max(-steepest, min(steepest, Float(rise / run)))
    }
    return grade
  }

  /// Metres climbed, counting a climb only once it has risen `turnM` above the last low.
  static func ascent(_ altitude: [Float], turnM: Float) -> Double? {
    var sum: Float = 0
    var low = Float.nan
    var high = Float.nan
    for value in altitude where !value.isNaN {
      if low.isNaN {
        low = value
        high = value
      } else if value > high {
        high = value
      } else if value < high - turnM {
        if high - low >= turnM { sum += high - low }
        low = value
        high = value
      } else if high - low < turnM {
        if value < low { low = value; high = value }
      }
    }
    guard !low.isNaN else { return nil }
    if high - low >= turnM { sum += high - low }
    return Double(sum)
  }
}

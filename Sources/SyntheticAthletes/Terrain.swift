import Foundation

/// Ground whose altitude is a smooth function of position.
///
/// A sum of plane waves of random direction. Long waves are high and short ones low, so that all
/// add about the same slope.
public struct Terrain: Sendable {
  private struct Wave { var east, north, phase, height: Double }

  private let base: Double
  private let waves: [Wave]
  /// Metres from the start over which the hills run out into level ground; `nil` for hills everywhere.
  public var hillyWithin: Double?

  /// Level ground at an altitude in metres.
  public init(levelAt altitude: Double) {
    base = altitude
    waves = []
  }

  /// Rolling ground.
  ///
  /// - Parameters:
  ///   - altitude: the mean altitude, metres.
  ///   - relief: the standard deviation of altitude, metres.
  ///   - waveLengths: the shortest and longest distance from hill to hill, metres.
  ///   - generator: what the hills are drawn from.
  public init(
    around altitude: Double, relief: Double, waveLengths: ClosedRange<Double>,
    from generator: inout SeededGenerator
  ) {
    let count = 8
    let ratio = waveLengths.upperBound / waveLengths.lowerBound
    let lengths = (0..<count).map {
      waveLengths.lowerBound * pow(ratio, Double($0) / Double(count - 1))
    }
    let power = lengths.reduce(0) { $0 + $1 * $1 / 2 }
    var waves: [Wave] = []
    for length in lengths {
      let direction = generator.uniform(0...(2 * .pi))
      let number = 2 * Double.pi / length
      waves.append(
        Wave(
          east: number * cos(direction), north: number * sin(direction),
          phase: generator.uniform(0...(2 * .pi)), height: relief * length / power.squareRoot()))
    }
    base = altitude
    self.waves = waves
  }

  /// The altitude in metres at a place given in metres east and north of the start.
  public func altitude(east: Double, north: Double) -> Double {
    let rolling = waves.reduce(base) {
      $0 + $1.height * sin($1.east * east + $1.north * north + $1.phase)
    }
    guard let hillyWithin else { return rolling }
    // Full hills up to half the way, then less and less.
    let share = max(0, min(1, 2 - 2 * hypot(east, north) / hillyWithin))
    return base + share * (rolling - base)
  }
}

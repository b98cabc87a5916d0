import Foundation

/// What a run truly came to, in the figures that a recording is summed up by.
extension RunTruth {
  /// Metres climbed, every rise counted.
  public var ascent: Double {
    zip(altitude, altitude.dropFirst()).reduce(0) { $0 + max(0, $1.1 - $1.0) }
  }

  /// The middle cadence of the seconds run and not walked, steps a minute; `nil` where there are none.
  public var medianCadence: Double? {
    let running = cadence.indices.filter {
      cadence[$0] > 0 && plan.segments[segment[$0]].gait == .run
    }.map { cadence[$0] }.sorted()
    return running.isEmpty ? nil : running[running.count / 2]
  }

  /// Metres run and walked, without what was ridden.
  public var metresOnFoot: Double {
    speed.indices.reduce(0) { $0 + (isRidden($1) ? 0 : speed[$1]) }
  }

  /// Seconds in motion, without what was ridden.
  public var secondsOnFoot: Int { moving.indices.count { moving[$0] && !isRidden($0) } }

  private func isRidden(_ index: Int) -> Bool { plan.segments[segment[index]].gait == .ride }

  /// Seconds in motion per kilometre.
  public var pace: Double { Double(secondsOnFoot) / metresOnFoot * 1000 }

  /// Degrees a kilometre by which straight pieces of 20 m turn against each other.
  public var turnsPerKilometre: Double {
    let places = stride(from: 0, through: route.length, by: 20).map { route.place(at: $0) }
    let headings = zip(places, places.dropFirst()).map {
      atan2($1.east - $0.east, $1.north - $0.north)
    }
    let turned = zip(headings, headings.dropFirst()).reduce(0) {
      $0 + abs(remainder($1.1 - $1.0, 2 * .pi))
    }
    return turned * 180 / .pi / route.length * 1000
  }

  /// How the last quarter of the moving time differs from the second, as shares.
  public struct Fade: Sendable {
    public var cadence: Double
    /// Of the time for a kilometre on level ground: above 0 is slower.
    public var pace: Double
    public var stepLength: Double
  }

  /// The fade of a runner whose ease on slopes is known; the run must be of some minutes.
  public func fade(of runner: Runner) -> Fade {
    let seconds = moving.indices.filter { moving[$0] }
    let quarter = seconds.count / 4
    /// Mean over the last quarter against mean over the second.
    func ratio(_ value: (Int) -> Double) -> Double {
      let second = seconds[quarter..<2 * quarter].reduce(0) { $0 + value($1) }
      return seconds.suffix(quarter).reduce(0) { $0 + value($1) } / second
    }
    let level = ratio { speed[$0] / runner.ease(ofGrade: grade[$0]) }
    let steps = ratio { cadence[$0] }
    return Fade(
      cadence: steps - 1, pace: 1 / level - 1, stepLength: ratio { speed[$0] } / steps - 1)
  }
}

/// A stretch of a run that may have been ridden: too fast for most, and without a step to tell.
///
/// Only the athlete's other runs can judge it, so a record keeps what it takes to leave it out; its dose is in ``RunFigures/suspectDoses``.
public struct SuspectStretch: Codable, Sendable, Equatable {
  /// Seconds since the run's start.
  public var beginS: Double
  public var endS: Double
  public var movingS: Double
  public var distanceM: Double

  private enum CodingKeys: String, CodingKey {
    case beginS = "begin_s"
    case endS = "end_s"
    case movingS = "moving_s"
    case distanceM = "distance_m"
  }

  public init(beginS: Double, endS: Double, movingS: Double, distanceM: Double) {
    self.beginS = beginS
    self.endS = endS
    self.movingS = movingS
    self.distanceM = distanceM
  }

  public var speedMPS: Double { distanceM / movingS }
}

extension Dose {
  /// Takes out what `part`, which is of the same run, added.
  public mutating func subtract(_ part: Dose) {
    for taken in part.parts {
      guard let index = parts.firstIndex(where: { $0.surface == taken.surface }) else { continue }
      parts[index].running.subtract(taken.running)
      parts[index].walking.subtract(taken.walking)
    }
    parts.removeAll { $0.running.seconds.allSatisfy { $0 == 0 } && $0.walking.seconds == 0 }
  }
}

extension WalkingSums {
  fileprivate mutating func subtract(_ part: WalkingSums) {
    seconds = max(0, seconds - part.seconds)
    metres = max(0, metres - part.metres)
    steps = max(0, steps - part.steps)
  }
}

extension SpeedBins {
  fileprivate mutating func subtract(_ part: SpeedBins) {
    for place in part.seconds.indices {
      let bin = part.first + place - first
      guard seconds.indices.contains(bin) else { continue }
      // What both were rounded by is all that is left of a bin that goes as a whole.
      let isLeft = seconds[bin] - part.seconds[place] > 0.001
      func take(_ sums: WritableKeyPath<SpeedBins, [Double]>) {
        self[keyPath: sums][bin] =
          isLeft ? self[keyPath: sums][bin] - part[keyPath: sums][place] : 0
      }
      for sums in Self.sums { take(sums) }
    }
  }
}

import Running

/// What the cadence at the points comes to over a run.
struct CadenceSummary {
  /// Steps of both feet on the move.
  private(set) var steps = 0.0
  /// Median of the running points, both feet; `nil` where nobody moved.
  let medianSPM: Double?

  /// Walkers take fewer steps than this per minute, both feet, as the load model has it.
  private static let slowestRunningSPM = 140.0
  /// Whoever runs at fewer than that is known by the share of the usual cadence that walks stay below.
  private static let walkingShare = 0.85

  /// - Parameter usualSPM: the runner's usual cadence, steps a minute.
  init(_ track: Track, usualSPM: Double) {
    let slowest = Float(min(Self.slowestRunningSPM, Self.walkingShare * usualSPM))
    var running = EvenSample<Float>()
    var moving = EvenSample<Float>()
    for index in track.time.indices.dropFirst() where track.moving[index] {
      let cadence = track.cadenceSPM[index]
      steps += Double(cadence) * (track.time[index] - track.time[index - 1]) / 60
      guard cadence > 0 else { continue }
      if cadence >= slowest { running.add(cadence) } else { moving.add(cadence) }
    }
    // A walk with a few running steps is a walk.
    medianSPM =
      running.count * 5 >= running.count + moving.count
      ? running.values.median() : (running.values + moving.values).median()
  }
}

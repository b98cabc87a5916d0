import Running

/// The length of step that a count of metres makes with the recorded cadence.
enum StepLength {
  /// Metres: from a slow jog's to a sprint's (evidence §8.2 has 0.7 to 1.5 m at 2 to 5 m/s).
  static let plausibleM = 0.6...1.6
  /// A lower count is of one foot: runners make 75 to 100 strides a minute, walkers 100 steps and more.
  private static let fewestSPM = 100.0
  /// A quick runner makes up to so many strides a minute, 230 steps, and nobody who runs as few steps.
  private static let fewestRunningSPM = 115.0
  /// Nobody walks so fast for long, m/s; assumed, as where cadence's unit is decided.
  private static let surelyRunningMPS = 2.3
  /// Over a longer silence steps are not known, seconds.
  private static let silenceS = 30.0

  /// What was counted where cadence is known.
  private struct Counted {
    var counts = 0.0
    var metres = 0.0
    var seconds = 0.0
    /// The middle count a minute.
    var medianSPM = 0.0

    /// Of one foot or of both.
    var steps: Double {
      let fewest = metres >= surelyRunningMPS * seconds ? fewestRunningSPM : fewestSPM
      return medianSPM < fewest ? 2 * counts : counts
    }

    /// `nil` where no cadence is known.
    init?(_ distance: [Double], _ time: [Double], _ cadence: [Float]) {
      guard !cadence.isEmpty else { return nil }
      var known = EvenSample<Float>()
      for index in time.indices.dropFirst() where cadence[index] > 0 {
        let elapsed = time[index] - time[index - 1]
        guard elapsed <= silenceS else { continue }
        known.add(cadence[index])
        counts += Double(cadence[index]) * elapsed / 60
        seconds += elapsed
        if !distance.isEmpty { metres += distance[index] - distance[index - 1] }
      }
      guard let median = known.values.median(), counts > 0 else { return nil }
      medianSPM = Double(median)
    }
  }

  /// The mean step of the way covered with cadence; `nil` where cadence is known for less than half of it.
  static func meanM(_ distance: [Double], _ time: [Double], _ cadence: [Float]) -> Double? {
    guard let total = distance.last, total > 0, let known = Counted(distance, time, cadence),
      known.metres * 2 >= total
    else { return nil }
    return known.metres / known.steps
  }

  /// The least that anybody covers in the steps that were counted, metres.
  static func leastM(_ track: Track) -> Double? {
    Counted([], track.time, track.deviceCadence).map { $0.steps * plausibleM.lowerBound }
  }

  /// Whether a count of metres makes steps that a runner takes.
  static func isPlausible(_ distance: [Double], _ track: Track) -> Bool {
    meanM(distance, track.time, track.deviceCadence).map(plausibleM.contains) ?? false
  }
}

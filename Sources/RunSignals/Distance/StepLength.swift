import Running

/// The length of step that a count of metres makes with the recorded cadence.
enum StepLength {
  /// Metres: from a slow jog's to a sprint's (evidence §8.2 has 0.7 to 1.5 m at 2 to 5 m/s).
  static let plausibleM = 0.6...1.6
  /// A lower count is of one foot: runners make 75 to 100 strides a minute, walkers 100 steps and more.
  private static let fewestSPM = 100.0
  /// Over a longer silence steps are not known, seconds.
  private static let silenceS = 30.0

  /// The mean step of the way covered with cadence; `nil` where cadence is known for less than half of it.
  static func meanM(_ distance: [Double], _ time: [Double], _ cadence: [Float]) -> Double? {
    guard !cadence.isEmpty, let total = distance.last, total > 0 else { return nil }
    var known = EvenSample<Float>()
    var (counts, metres) = (0.0, 0.0)
    for index in time.indices.dropFirst() where cadence[index] > 0 {
      let elapsed = time[index] - time[index - 1]
      guard elapsed <= silenceS else { continue }
      known.add(cadence[index])
      counts += Double(cadence[index]) * elapsed / 60
      metres += distance[index] - distance[index - 1]
    }
    guard let median = known.values.median(), counts > 0, metres * 2 >= total else { return nil }
    return metres / (median < fewestSPM ? 2 * counts : counts)
  }

  /// Whether a count of metres makes steps that a runner takes.
  static func isPlausible(_ distance: [Double], _ track: Track) -> Bool {
    meanM(distance, track.time, track.deviceCadence).map(plausibleM.contains) ?? false
  }
}

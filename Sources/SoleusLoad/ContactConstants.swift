import Running

/// What of a load model acts before the seam, point by point: clips of its inputs, and the cadence below
/// which a step is walking.
///
/// Everything else acts on the sums.
public struct ContactConstants: Sendable {
  /// m/s; what is faster is noted, and clipped after the seam alone.
  var speeds: ClosedRange<Double>
  /// Per cent.
  var grades: ClosedRange<Double>
  /// Steps of both feet a minute from which recorded cadence is running.
  var runningCadence: Double

  /// Below this speed, m/s, somebody walks in a run that label, words or steps claim, where cadence was
  /// not recorded: people walk at 1.0 to 1.6 m/s and jog at 1.5 and more, so slow jogs stay runs; a choice.
  static let walkingInRunMPS = 1.4
  /// A shorter stretch is no walk, seconds: a choice.
  static let shortestWalkS = 30.0

  public init(_ model: LoadModel) {
    speeds = model.speeds
    grades = model[.gradeSlope].valid ?? -15...15
    runningCadence = model[.runningCadence].central
  }

  /// Whether somebody walks at that speed and cadence, if it lasts.
  ///
  /// - Parameter isClaimed: whether anything but speed says that the recording is a run.
  func walks(
    atMPS speed: Double, cadenceSPM: Double, cadenceIsRecorded: Bool, isClaimed: Bool
  ) -> Bool {
    if cadenceIsRecorded { return cadenceSPM < runningCadence }
    return speed < (isClaimed ? Self.walkingInRunMPS : CadenceEstimate.slowestRunningMPS)
  }

  /// Stands for the values: models that agree on it read no file again for one another.
  public var key: String { "\(speeds) \(grades) \(runningCadence)" }
}

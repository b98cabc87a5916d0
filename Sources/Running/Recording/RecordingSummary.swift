/// What a file states of a whole recording beside its points and laps; a value is `nil` where it is silent.
public struct RecordingSummary: Sendable, Equatable {
  /// Seconds since 1970.
  public var start: Double?
  public var distanceM: Double?
  /// From the first second to the last, pauses included.
  public var elapsedS: Double?
  /// On the move.
  public var movingS: Double?
  public var meanSpeedMPS: Double?
  /// Metres climbed.
  public var ascentM: Double?
  /// Both feet.
  public var steps: Double?

  public init(
    start: Double? = nil, distanceM: Double? = nil, elapsedS: Double? = nil, movingS: Double? = nil,
    meanSpeedMPS: Double? = nil, ascentM: Double? = nil, steps: Double? = nil
  ) {
    self.start = start
    self.distanceM = distanceM
    self.elapsedS = elapsedS
    self.movingS = movingS
    self.meanSpeedMPS = meanSpeedMPS
    self.ascentM = ascentM
    self.steps = steps
  }
}

/// What a recording is known from.
public enum RecordingBasis: String, Sendable {
  case points
  /// Not from points: its track was laid out evenly along what these state.
  case laps, summary
  /// Nothing is known but when it began, where its track has one point.
  case start
}

extension RecordingParts {
  /// Distance, times, mean speed, climb and steps of the whole, as the file states them.
  public static let summary = RecordingParts(place: 14)
}

/// How a long run changes towards its end: the last quarter of its moving time against the second.
public struct Fade: Codable, Equatable, Sendable {
  /// Share of change, with its band; `nil` where the channel is missing or only estimated.
  public var cadence: Banded?
  /// Of seconds per kilometre at equal grade: above 0 is slower.
  public var pace: Banded?
  /// Of metres a step: below 0 is shorter.
  public var stepLength: Banded?

  private enum CodingKeys: String, CodingKey {
    case cadence, pace
    case stepLength = "step_length"
  }

  public init(cadence: Banded?, pace: Banded?, stepLength: Banded?) {
    self.cadence = cadence
    self.pace = pace
    self.stepLength = stepLength
  }
}

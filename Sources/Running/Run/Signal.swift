/// A figure that a whole run is summed up by, each with a quality of its own.
public enum Signal: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
  /// Metres.
  case distance
  /// Seconds on the move.
  case moving
  /// Seconds per kilometre.
  case pace
  /// Median steps per minute, both feet.
  case cadence
  /// Steps of both feet.
  case steps
  /// Metres climbed.
  case ascent
  /// Degrees of change of direction per kilometre.
  case turns
}

/// How a signal came about.
public enum SignalSource: String, Codable, Sendable, CaseIterable {
  /// The device counted it.
  case measured
  /// The device counted something else that fixes it, such as strides or a lap's total.
  case converted
  /// Worked out from other channels.
  case estimated
  /// Not known.
  case none
}

/// How a signal came about and how sure it is.
public struct Quality: Codable, Equatable, Sendable {
  public var source: SignalSource
  /// The 10th percentile, in the signal's unit; `nil` where the signal is unknown.
  ///
  /// `low` to `high` is meant to hold the truth four times of five; docs/accuracy.md tells how often it did.
  public var low: Double?
  /// The 90th percentile.
  public var high: Double?

  public init(_ source: SignalSource, low: Double? = nil, high: Double? = nil) {
    self.source = source
    self.low = low
    self.high = high
  }

  /// A band of `share` of the value to either side.
  public init(_ source: SignalSource, around value: Double, share: Double) {
    self.init(source, low: value * (1 - share), high: value * (1 + share))
  }
}

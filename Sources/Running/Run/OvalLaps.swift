/// What was run on a running track without leaving it, found by the shape of the way.
public struct OvalLaps: Codable, Sendable, Equatable {
  /// Seconds since the recording's first point.
  public var beginS: Double
  public var endS: Double
  /// In either direction, parts of laps included.
  public var laps: Double
  /// Metres of a lap, in the lane that is likeliest.
  public var lapM: Double
  /// How sure it is that this is a running track, 0 to 1.
  public var confidence: Double

  private enum CodingKeys: String, CodingKey {
    case laps, confidence
    case beginS = "begin_s"
    case endS = "end_s"
    case lapM = "lap_m"
  }

  public init(beginS: Double, endS: Double, laps: Double, lapM: Double, confidence: Double) {
    self.beginS = beginS
    self.endS = endS
    self.laps = laps
    self.lapM = lapM
    self.confidence = confidence
  }

  public var distanceM: Double { laps * lapM }
}

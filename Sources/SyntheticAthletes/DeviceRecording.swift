/// What a watch wrote down of a run.
public struct DeviceRecording: Sendable {
  /// One record of the watch; what it did not measure is `nil`.
  public struct Sample: Sendable {
    /// Seconds since 1970 UTC.
    public var second: Int
    public var position: GeographicPoint?
    /// Metres above the sea.
    public var altitude: Double?
    /// Metres since the start, by the watch.
    public var distance: Double?
    /// m/s.
    public var speed: Double?
    /// Steps a minute, both feet.
    public var cadence: Double?
    /// Beats a minute.
    public var heartRate: Int?
    /// Whether the watch was resumed here after a pause.
    public var opensSegment = false
    /// Whether the position was thrown far off.
    public var isSpike = false
  }

  /// A part of the run, by a key press or a kilometre.
  public struct Lap: Sendable {
    /// Seconds since 1970 UTC.
    public var start: Int
    /// Seconds the timer ran.
    public var seconds: Int
    /// Metres, by the watch.
    public var metres: Double
    /// Steps of both feet, unless the watch counts none.
    public var steps: Double?
    /// Whether it was a recovery.
    public var isRest: Bool
    /// Which of the samples belong to it.
    public var samples: Range<Int>
  }

  public var samples: [Sample]
  public var laps: [Lap]

  /// The instant of the first sample, seconds since 1970 UTC.
  public var start: Int { samples.first?.second ?? 0 }
  /// Metres by the watch, unless it measures none.
  public var metres: Double? { samples.last { $0.distance != nil }?.distance }

  /// The copy that a service hands out: its first samples and one of every so many are gone.
  public func thinned(droppingFirst first: Int, andEvery step: Int) -> DeviceRecording {
    let kept = samples.enumerated().filter { $0.offset >= first && $0.offset % step != step - 1 }
    return DeviceRecording(samples: kept.map(\.element), laps: [])
  }
}

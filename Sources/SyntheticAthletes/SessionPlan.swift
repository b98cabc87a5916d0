/// What a runner sets out to do.
public struct SessionPlan: Sendable {
  /// How the metres are covered.
  public enum Gait: Sendable { case run, walk, ride }

  /// Some metres at one effort.
  public struct Segment: Sendable {
    public var metres: Double
    /// The speed meant for level ground, m/s.
    public var speed: Double
    public var gait: Gait
    /// Seconds of standing after it.
    public var standing: Int

    public init(metres: Double, speed: Double, gait: Gait = .run, standing: Int = 0) {
      self.metres = metres
      self.speed = speed
      self.gait = gait
      self.standing = standing
    }
  }

  /// When the watch begins a new lap.
  public enum Laps: Sendable { case everyKilometre, everySegment }

  /// A wait on the way, as at a traffic light.
  public struct Stop: Sendable {
    /// Metres from the start.
    public var distance: Double
    public var seconds: Int
  }

  public var title: String
  public var segments: [Segment]
  public var laps: Laps
  public var stops: [Stop] = []

  public init(title: String, segments: [Segment], laps: Laps) {
    self.title = title
    self.segments = segments
    self.laps = laps
  }

  /// The metres of all segments.
  public var metres: Double { segments.reduce(0) { $0 + $1.metres } }

  /// One pace from start to end.
  public static func steady(_ title: String, kilometres: Double, speed: Double) -> SessionPlan {
    SessionPlan(
      title: title, segments: [Segment(metres: kilometres * 1000, speed: speed)],
      laps: .everyKilometre)
  }

  /// A steady run whose last part is faster.
  public static func progression(
    _ title: String, kilometres: Double, speed: Double, finish: Double, at finishSpeed: Double
  ) -> SessionPlan {
    SessionPlan(
      title: title,
      segments: [
        Segment(metres: (kilometres - finish) * 1000, speed: speed),
        Segment(metres: finish * 1000, speed: finishSpeed),
      ], laps: .everyKilometre)
  }

  /// Fast repeats with a recovery after each, between an easy start and an easy end.
  public static func repeats(
    _ title: String, count: Int, fast: Segment, recovery: Segment, easyMetres: Double,
    easySpeed: Double
  ) -> SessionPlan {
    let easy = Segment(metres: easyMetres, speed: easySpeed)
    return SessionPlan(
      title: title,
      segments: [easy] + (0..<count).flatMap { _ in [fast, recovery] } + [easy],
      laps: .everySegment)
  }

  /// The same plan with waits at traffic lights, about one in so many metres.
  public func crossingStreets(
    every metres: Double, generator: inout SeededGenerator
  ) -> SessionPlan {
    var plan = self
    var distance = generator.uniform(200...(2 * metres))
    while distance < self.metres - 200 {
      plan.stops.append(Stop(distance: distance, seconds: generator.whole(9...55)))
      distance += generator.uniform(300...(2 * metres))
    }
    return plan
  }
}

/// A load as it grows from factor to factor, easy km.
public struct LoadStages: Sendable, Equatable {
  /// Kilometres run, by the speeds that the load knows.
  public var runningKm = 0.0
  /// Running with the factor of speed and its weight alone.
  public var withSpeed = 0.0
  /// The same with slope, then with cadence, then with surface.
  public var withSlope = 0.0
  public var withCadence = 0.0
  public var withSurface = 0.0
  /// With shoe and strike too: the load of the running.
  public var running = 0.0
  public var walking = 0.0
  public var walkedKm = 0.0

  public init() {}

  mutating func add(_ other: LoadStages) {
    runningKm += other.runningKm
    withSpeed += other.withSpeed
    withSlope += other.withSlope
    withCadence += other.withCadence
    withSurface += other.withSurface
    running += other.running
    walking += other.walking
    walkedKm += other.walkedKm
  }
}

/// What the load adds to the kilometres, by where it comes from; one after another in the order of the
/// members, so that all of it together with the kilometres is the load.
public struct LoadGain: Sendable, Equatable {
  public var km: Double
  /// Easy km, as are those that follow.
  public var speed: Double
  public var slope: Double
  public var cadence: Double
  public var surface: Double
  public var shoeAndStrike: Double
  public var walking: Double

  /// - Parameter km: of the run; what of it was not walked was run, whatever the speeds add up to.
  public init(_ stages: LoadStages, km: Double) {
    self.km = km
    let walkedKm = min(stages.walkedKm, km)
    speed = stages.withSpeed - (km - walkedKm)
    slope = stages.withSlope - stages.withSpeed
    cadence = stages.withCadence - stages.withSlope
    surface = stages.withSurface - stages.withCadence
    shoeAndStrike = stages.running - stages.withSurface
    walking = stages.walking - walkedKm
  }

  /// Easy km in all.
  public var easyKm: Double { km + parts.reduce(0) { $0 + $1.easyKm } }

  /// By name, in the order in which they follow one another.
  public var parts: [(name: Source, easyKm: Double)] {
    [
      (.speed, speed), (.slope, slope), (.cadence, cadence), (.surface, surface),
      (.shoeAndStrike, shoeAndStrike), (.walking, walking),
    ]
  }

  /// What a part of a gain comes from.
  public enum Source: String, Sendable, CaseIterable {
    case speed, slope, cadence, surface
    case shoeAndStrike = "shoe-and-strike"
    case walking
  }

  public static func + (a: LoadGain, b: LoadGain) -> LoadGain {
    var sum = a
    sum.km += b.km
    sum.speed += b.speed
    sum.slope += b.slope
    sum.cadence += b.cadence
    sum.surface += b.surface
    sum.shoeAndStrike += b.shoeAndStrike
    sum.walking += b.walking
    return sum
  }
}

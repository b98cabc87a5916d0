/// A run of the sample data: what was run, where, and the files that tell of it.
public struct SampleRun: Sendable {
  /// The way, drawn anew from its name whenever it is needed, so that the same way can be run
  /// again on another day.
  public enum Way: Sendable {
    case loop(Winding)
    case outAndBack(Winding)
    case track
    case treadmill
    /// Laps of something, at the end of so many metres of road.
    case laps(LapShape, LapPattern, approach: Double)
    case hill(Winding, approach: Double, climb: Double, repeats: Int)
  }

  /// Which program wrote a file.
  public enum Format: Sendable {
    case garminTCX(recordsDistance: Bool)
    case garminGPX
    case garminFIT
    case stravaTCX
    case stravaGPX(type: String)
    case plainGPX(PlainGPX.Version, type: String?)
  }

  /// One file that tells of the run.
  public struct Copy: Sendable {
    /// The path below the athlete's folder.
    public var path: String
    public var format: Format
    /// Whether a service has thinned the watch's samples.
    public var isThinned = false

    public init(path: String, format: Format, isThinned: Bool = false) {
      self.path = path
      self.format = format
      self.isThinned = isThinned
    }
  }

  public let seed: UInt64
  public var runner: Runner
  public var ground: Ground
  /// Seconds since 1970 UTC.
  public let start: Int
  public var plan: SessionPlan
  public var way: Way
  public var device: Device
  public var copies: [Copy]
  /// How much of the speed the last of 30 km has lost.
  public var fatigue = 0.05
  /// What went wrong with the watch beyond its usual errors, in this order.
  public var faults: [Fault] = []

  public init(
    seed: UInt64, runner: Runner, ground: Ground, start: Int, plan: SessionPlan, way: Way,
    device: Device, copies: [Copy]
  ) {
    self.seed = seed
    self.runner = runner
    self.ground = ground
    self.start = start
    self.plan = plan
    self.way = way
    self.device = device
    self.copies = copies
  }

  /// The way that is run.
  public func route() -> Route {
    let metres = plan.metres
    let terrain = ground.terrain(seed: seed)
    // Runs of the same length over the same ground take the same way.
    var generator = SeededGenerator(seed: seed, purpose: "way \(ground.name) \(metres.fixed(0))")
    let start = ground.start
    switch way {
    case .treadmill: return .belt(metres: metres)
    case .track: return .track(from: start, metres: metres, altitude: ground.altitude)
    case .loop(let winding):
      return .loop(
        from: start, metres: metres, winding: winding, terrain: terrain, generator: &generator)
    case .outAndBack(let winding):
      return .outAndBack(
        from: start, metres: metres, winding: winding, terrain: terrain, generator: &generator)
    case .laps(let shape, let pattern, let approach):
      return .laps(
        of: shape, pattern, from: start, metres: metres, approach: approach,
        heading: generator.uniform(0...6), terrain: Terrain(levelAt: ground.altitude))
    case .hill(let winding, let approach, let climb, let repeats):
      return .hillRepeats(
        from: start, approach: approach, climb: climb, repeats: repeats, winding: winding,
        terrain: terrain, generator: &generator)
    }
  }

  /// What a watch was set to, by FIT's number.
  private var subSport: Int {
    switch way {
    case .treadmill: 1
    case .track: 4
    case .loop, .outAndBack, .laps, .hill: 0
    }
  }

  /// What really happened.
  public func truth() -> RunTruth {
    var generator = SeededGenerator(seed: seed, purpose: "run \(ground.name) \(start)")
    return RunTruth(
      of: plan, on: route(), by: runner, start: start, fatigue: fatigue, generator: &generator)
  }

  /// What the watch made of it.
  public func recording(of truth: RunTruth) -> DeviceRecording {
    var generator = SeededGenerator(seed: seed, purpose: "watch \(ground.name) \(start)")
    var recording = device.record(truth, generator: &generator)
    for (index, fault) in faults.enumerated() {
      var luck = SeededGenerator(seed: seed, purpose: "fault \(index) \(ground.name) \(start)")
      fault.apply(to: &recording, generator: &luck)
    }
    return recording
  }

  /// The bytes of a copy.
  public func bytes(of copy: Copy, recording: DeviceRecording) -> [UInt8] {
    bytes(of: copy, recording: recording, packed: .thorough)
  }

  /// The bytes of a copy, packed with some effort if its name says that it is packed.
  func bytes(of copy: Copy, recording: DeviceRecording, packed effort: Gzip.Effort) -> [UInt8] {
    let samples = copy.isThinned ? recording.thinned(droppingFirst: 1, andEvery: 23) : recording
    let text: String
    switch copy.format {
    case .garminFIT:
      let bytes = GarminFIT(subSport: subSport).bytes(of: samples)
      return copy.path.hasSuffix(".gz") ? Gzip.pack(bytes, effort) : bytes
    case .garminTCX(let recordsDistance):
      text = GarminTCX(recordsDistance: recordsDistance, mass: runner.mass).text(of: samples)
    case .garminGPX: text = GarminGPX(name: plan.title).text(of: samples)
    case .stravaTCX: text = StravaTCX().text(of: samples)
    case .stravaGPX(let type): text = StravaGPX(name: plan.title, type: type).text(of: samples)
    case .plainGPX(let version, let type):
      text = PlainGPX(version: version, name: plan.title, type: type).text(of: samples)
    }
    let bytes = Array(text.utf8)
    return copy.path.hasSuffix(".gz") ? Gzip.pack(bytes, effort) : bytes
  }
}

/// A part of the country where runs begin; its hills are made up.
public struct Ground: Sendable {
  public let name: String
  public let start: GeographicPoint
  /// The mean altitude, metres.
  public let altitude: Double
  /// The standard deviation of altitude, metres.
  public let relief: Double
  /// The shortest and longest distance from hill to hill, metres.
  public let waveLengths: ClosedRange<Double>
  /// Metres from the start beyond which the ground is level, if it is anywhere.
  public var hillyWithin: Double?

  public init(
    _ name: String, latitude: Double, longitude: Double, altitude: Double, relief: Double,
    waveLengths: ClosedRange<Double> = 600...3000
  ) {
    self.name = name
    start = GeographicPoint(latitude: latitude, longitude: longitude)
    self.altitude = altitude
    self.relief = relief
    self.waveLengths = waveLengths
  }

  /// The hills, the same each time for the same seed.
  public func terrain(seed: UInt64) -> Terrain {
    var generator = SeededGenerator(seed: seed, purpose: "ground \(name)")
    var terrain = Terrain(
      around: altitude, relief: relief, waveLengths: waveLengths, from: &generator)
    terrain.hillyWithin = hillyWithin
    return terrain
  }
}

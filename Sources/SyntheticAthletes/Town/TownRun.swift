/// A run in a made-up town: what was underfoot at each second, and what a watch made of it.
public struct TownRun: Sendable {
  /// How often a watch writes.
  public enum Spacing: String, Sendable, CaseIterable {
    case second, smart

    /// Seconds between records.
    var seconds: ClosedRange<Int> { self == .second ? 1...1 : 4...8 }
  }

  /// The quick laps of a session in the stadium, each with half a lap of jogging behind it.
  static let repeats = 8

  public let town: Town
  public let session: TownSession
  public let noise: TownNoise
  public let spacing: Spacing
  /// `nil` on a treadmill.
  private let line: TownRoute?
  private let runner: Runner
  private let plan: SessionPlan
  private let device: Device
  private let faults: [Fault]

  /// Of letters and hyphens.
  public var name: String { "\(session.rawValue)-\(noise.rawValue)-\(spacing.rawValue)" }
  /// The name of its file, which tells nothing of the ground but what it lies in.
  public var fileName: String { name + (isTCX ? ".tcx" : ".gpx") }

  /// Every session under every noise at every spacing.
  public static func all(in town: Town) -> [TownRun] {
    let paths = TownPaths(town)
    return TownSession.allCases.flatMap { session in
      TownNoise.allCases.flatMap { noise in
        Spacing.allCases.map {
          TownRun(session, noise, $0, in: town, along: paths)
        }
      }
    }
  }

  init(
    _ session: TownSession, _ noise: TownNoise, _ spacing: Spacing, in town: Town,
    along paths: TownPaths
  ) {
    self.town = town
    self.session = session
    self.noise = noise
    self.spacing = spacing
    var generator = SeededGenerator(
      seed: town.seed, purpose: "run \(session.rawValue) \(noise.rawValue) \(spacing.rawValue)")
    runner = .drawn(from: &generator)
    device = noise.device(spacing: spacing.seconds, from: &generator)
    let easy = generator.uniform(2.5...3.6)
    // On streets the runner keeps to the pavement, on the left or on the right.
    let pavement = generator.uniform(3.5...6) * (generator.chance(0.5) ? 1 : -1)
    let edge = generator.uniform(-0.8...0.8)
    let steps = paths.trip(past: session.turns(in: town, from: &generator), price: session.price)
    guard !steps.isEmpty else {
      line = nil
      plan = .steady("Run", kilometres: generator.uniform(4...12), speed: easy)
      let isLost = session == .treadmillWithPositions
      faults =
        isLost
        ? [
          Fault(
            .wandering(around: town.position(of: town.nodes[0]), deviation: 4), stretches: 1,
            seconds: Fault.wholeRun)
        ] : []
      return
    }
    let line = TownRoute(steps, of: town) { kind in
      switch kind {
      case .residential, .main: pavement
      case .service, .sidewalk, .cycleway, .footway, .path, .track, .open: edge
      case .oval: 0
      }
    }
    self.line = line
    plan = Self.plan(session, along: line, in: town, easy: easy, from: &generator)
    faults = noise.faults
  }

  /// One pace, but in a stadium quick laps between the way there and back.
  private static func plan(
    _ session: TownSession, along line: TownRoute, in town: Town, easy: Double,
    from generator: inout SeededGenerator
  ) -> SessionPlan {
    let metres = line.route.length
    let onOval = line.sections.indices.filter { town.ways[line.sections[$0].way].kind == .oval }
    guard session == .stadium, let first = onOval.first, let last = onOval.last else {
      return .steady("Run", kilometres: metres / 1_000, speed: easy)
    }
    let begin = first > 0 ? line.sections[first - 1].end : 0
    let end = line.sections[last].end
    let quick = easy * generator.uniform(1.2...1.5)
    let part = (end - begin) / Double(3 * Self.repeats)
    let standing = generator.chance(0.3) ? generator.whole(20...90) : 0
    let laps = (0..<Self.repeats).flatMap { _ in
      [
        SessionPlan.Segment(metres: 2 * part, speed: quick, standing: standing),
        SessionPlan.Segment(metres: part, speed: 0.8 * easy),
      ]
    }
    return SessionPlan(
      title: "Run",
      segments: [SessionPlan.Segment(metres: begin, speed: easy)] + laps
        + [SessionPlan.Segment(metres: metres - end, speed: easy)],
      laps: generator.chance(0.5) ? .everySegment : .everyKilometre)
  }

  /// Seconds since 1970 UTC: 2026-03-02, 07:00.
  private var start: Int { 1_772_434_800 }

  /// What really happened.
  public func truth() -> RunTruth {
    var generator = SeededGenerator(seed: town.seed, purpose: "feet \(name)")
    return RunTruth(
      of: plan, on: line?.route ?? .belt(metres: plan.metres), by: runner, start: start,
      generator: &generator)
  }

  /// The way under the feet some metres from the start; `nil` on a treadmill.
  public func way(at metres: Double) -> Int? { line?.way(at: metres) }

  /// What is under the feet some metres from the start.
  public func surface(at metres: Double) -> TownSurface {
    way(at: metres).map { town.ways[$0].surface } ?? .treadmill
  }

  /// What the watch made of it.
  public func recording(of truth: RunTruth) -> DeviceRecording {
    var generator = SeededGenerator(seed: town.seed, purpose: "watch \(name)")
    var recording = device.record(truth, generator: &generator)
    for (index, fault) in faults.enumerated() {
      var luck = SeededGenerator(seed: town.seed, purpose: "fault \(index) \(name)")
      fault.apply(to: &recording, generator: &luck)
    }
    return recording
  }

  /// GPX has no place for what is recorded without a position.
  private var isTCX: Bool { line == nil || noise == .tunnel || spacing == .smart }

  /// The watch's file, whose words say nothing of the ground.
  public func file(of recording: DeviceRecording) -> [UInt8] {
    Array(
      (isTCX
        ? GarminTCX(mass: runner.mass).text(of: recording)
        : GarminGPX(name: "Run").text(of: recording)).utf8)
  }
}

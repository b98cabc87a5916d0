/// Where a file does not say what was run, or says of other things that they were.
///
/// Each recording is one of a runner's: `earlierRuns(_:)` are runs of the same person that are labelled.
extension Scenario {
  public static let sportScenarios = [
    Scenario("drive-home", "a run, then a drive home in town, cadence 0 in it") { run, generator in
      run.driveHome(&generator)
    },
    Scenario("drive-home-blind", "a run, then a drive home in town, no cadence") { run, generator in
      run.driveHome(&generator)
      run.device.recordsCadence = false
    },
    Scenario("bicycle-before", "2 to 4 km by bicycle to a run, cadence 0 in it") { run, generator in
      let ride = SessionPlan.Segment(
        metres: generator.uniform(2_000...4_000), speed: generator.uniform(5...6.5), gait: .ride,
        standing: generator.whole(20...120))
      run.plan.segments = [ride, run.segmentAtUsualSpeed(&generator)]
    },
    Scenario("belt-with-positions", "a treadmill, distance by the device, positions that wander") {
      run, _ in
      run.way = .treadmill
      run.device.distanceScale = 1
      run.device.countDeviation = indoorsDeviation
      run.format = .garminTCX(recordsDistance: true)
      run.faults = [
        Fault(
          .wandering(around: run.ground.start, deviation: 10), stretches: 1,
          seconds: Fault.wholeRun)
      ]
    },
    Scenario("unlabelled-ride", "no label, no cadence, 1.35 to 1.9 times the runner's speed") {
      run, generator in
      run.leaveUnlabelled()
      run.plan.segments = [
        SessionPlan.Segment(
          metres: generator.uniform(6_000...15_000),
          speed: run.usualSpeed * generator.uniform(1.35...1.9), gait: .ride)
      ]
    },
    Scenario("unlabelled-run", "no label, no cadence, the runner's speed") { run, generator in
      run.leaveUnlabelled()
      run.plan.segments = [run.segmentAtUsualSpeed(&generator)]
    },
  ]
}

extension SampleRun {
  /// What this person usually runs at, m/s.
  var usualSpeed: Double {
    var generator = SeededGenerator(seed: seed, purpose: "usual speed \(ground.name)")
    return generator.uniform(2.6...3.4)
  }

  /// Labelled runs of the same person on the days before, with a steady pace near the usual one.
  public func earlierRuns(_ count: Int) -> [SampleRun] {
    (1...count).map { day in
      var generator = SeededGenerator(seed: seed, purpose: "\(day) days before \(ground.name)")
      var device = Device(spacing: 2...6)
      device.recordsCadence = self.device.recordsCadence
      return SampleRun(
        seed: seed, runner: runner, ground: ground, start: start - day * 86_400,
        plan: .steady(
          "Run", kilometres: generator.uniform(5...12),
          speed: usualSpeed * generator.uniform(0.92...1.1)),
        way: .loop(.path), device: device,
        copies: [Copy(path: "earlier-\(day).gpx", format: .garminGPX)])
    }
  }

  /// Whether any of it is on foot.
  public var isOnFoot: Bool { plan.segments.contains { $0.gait != .ride } }

  fileprivate func segmentAtUsualSpeed(
    _ generator: inout SeededGenerator
  ) -> SessionPlan.Segment {
    SessionPlan.Segment(
      metres: generator.uniform(5_000...10_000), speed: usualSpeed * generator.uniform(0.95...1.08))
  }

  /// The watch is stopped only at home: some minutes through town, from light to light.
  fileprivate mutating func driveHome(_ generator: inout SeededGenerator) {
    way = .loop(.streets)
    var run = segmentAtUsualSpeed(&generator)
    run.standing = generator.whole(60...180)
    plan.segments =
      [run]
      + (0..<generator.whole(5...10)).map { _ in
        SessionPlan.Segment(
          metres: generator.uniform(400...1_200), speed: generator.uniform(8...14), gait: .ride,
          standing: generator.whole(10...40))
      }
  }

  /// As a simple logger writes it, with a name that says nothing.
  fileprivate mutating func leaveUnlabelled() {
    device.recordsCadence = false
    format = .plainGPX(.oneOne, type: nil)
    plan.title = "Track 17"
  }
}

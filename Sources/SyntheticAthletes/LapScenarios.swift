/// Where people run round and round: on running tracks, and on what looks like one from afar.
extension Scenario {
  public static let lapScenarios = trackScenarios + roundScenarios

  /// On running tracks.
  public static let trackScenarios = [
    rounds("track-3200", "8 laps in the first lane", .track(lane: 1), metres: 3_200),
    rounds("track-lane-8", "laps in the eighth lane", .track(lane: 8), metres: 4_537),
    rounds("track-short-bends", "a track with long straights", .oval(straight: 97, radius: 32.8)),
    rounds("track-rough", "rough positions", .track(lane: 1)) { run, _ in
      run.device.positionDrift = 5
      run.device.positionNoise = 0.6
    },
    rounds("track-smart", "a point every 5 to 10 s", .track(lane: 1), metres: 4_800) { run, _ in
      run.device.spacing = 5...10
    },
    rounds("track-drawn", "an oval that the watch draws itself", .track(lane: 1), metres: 4_000) {
      run, _ in
      run.device.positionDrift = 0
      run.device.positionNoise = 0.02
      run.device.receiverError = 0
    },
    rounds("track-short-run", "a lap and a half", .track(lane: 1), metres: 640),
    rounds(
      "track-either-way", "every other lap in the other direction", .track(lane: 1),
      pattern: .eitherWay),
    rounds(
      "track-intervals", "400s with standing rests, the road there and back", .track(lane: 1),
      approach: 900
    ) { run, _ in
      run.plan = .sets(6, fast: 400, rest: 75, easy: 300, warmUp: 900)
    },
    rounds("track-300s", "300s with a rest and a jog on", .track(lane: 1)) { run, _ in
      run.plan = .sets(8, fast: 300, rest: 60, easy: 100, warmUp: 400)
    },
    rounds("track-200s", "200s over one bend to and fro", .track(lane: 1), pattern: .toAndFro(200))
    {
      run, _ in
      run.plan = .sets(10, fast: 200, rest: 45, easy: 200, warmUp: 400)
    },
    rounds("track-school", "laps of 300 m", .oval(straight: 68, radius: 26.1), metres: 4_000),
    rounds("track-wide", "rough positions, each with an error of its own", .track(lane: 1)) {
      run, _ in
      run.device.positionDrift = 0.5
      run.device.positionNoise = 3.5
    },
    rounds("track-small", "laps of 200 m", .oval(straight: 43, radius: 18.14), metres: 4_000),
  ]

  /// On roads and paths.
  public static let roundScenarios = [
    rounds("block", "round a block of 400 to 500 m") { generator in
      .block(
        length: generator.uniform(130...165), breadth: generator.uniform(70...95),
        corner: generator.uniform(3...10))
    },
    rounds("block-of-400", "round a block of just 400 m") { generator in
      let length = generator.uniform(115...145)
      return .block(length: length, breadth: 203 - length, corner: generator.uniform(3...10))
    },
    rounds("pond", "round a pond of 400 to 1000 m") { generator in
      let length = generator.uniform(150...360)
      return .pond(length: length, breadth: length * generator.uniform(0.45...0.8))
    },
    rounds("park-oval", "a path round playing fields, 520 to 700 m") { generator in
      .oval(straight: generator.uniform(80...140), radius: generator.uniform(56...66))
    },
    rounds("pitch", "round a football pitch") { generator in
      let off = generator.uniform(0...6)
      return .block(
        length: generator.uniform(95...108) + off, breadth: generator.uniform(60...70) + off,
        corner: generator.uniform(2...8))
    },
    rounds("courts", "round tennis courts or a car park") { generator in
      let breadth = generator.uniform(20...38)
      return .block(
        length: generator.uniform(65...105) - breadth / 2, breadth: breadth,
        corner: generator.uniform(2...6))
    },
    rounds("square", "round a small square") { generator in
      let length = generator.uniform(40...60)
      return .block(length: length, breadth: length * generator.uniform(0.7...1), corner: 3)
    },
    rounds("cul-de-sac", "into a road that ends in a ring, and out of it", approach: 1_500) {
      generator in
      .pond(length: generator.uniform(30...50), breadth: generator.uniform(28...45))
    },
  ]

  private static func rounds(
    _ name: String, _ meaning: String, _ shape: LapShape, metres: Double = 4_000,
    pattern: LapPattern = .rounds, approach: Double = 0,
    _ change: @escaping @Sendable (inout SampleRun, inout SeededGenerator) -> Void = { _, _ in }
  ) -> Scenario {
    Scenario(name, meaning) { run, generator in
      run.way = .laps(shape, pattern, approach: approach)
      run.plan = .steady(name, kilometres: metres / 1_000, speed: generator.uniform(2.8...4.5))
      change(&run, &generator)
    }
  }

  private static func rounds(
    _ name: String, _ meaning: String, approach: Double = 400,
    _ shape: @escaping @Sendable (inout SeededGenerator) -> LapShape
  ) -> Scenario {
    Scenario(name, meaning) { run, generator in
      run.way = .laps(shape(&generator), .rounds, approach: approach)
      run.plan = .steady(
        name, kilometres: 2 * approach / 1_000 + generator.uniform(0.2...4), speed: 3)
    }
  }
}

extension SessionPlan {
  /// Fast repeats with a rest and an easy way after each, between two warm-ups of the same length.
  fileprivate static func sets(
    _ count: Int, fast: Double, rest: Int, easy: Double, warmUp: Double
  ) -> SessionPlan {
    let way = Segment(metres: warmUp, speed: 2.8)
    return SessionPlan(
      title: "Sets",
      segments: [way]
        + (0..<count).flatMap { _ in
          [
            Segment(metres: fast, speed: 4.8, standing: rest), Segment(metres: easy, speed: 2.4),
          ]
        } + [way], laps: .everySegment)
  }
}

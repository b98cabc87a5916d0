/// Where distance, moving time and pace come from positions alone.
extension Scenario {
  public static let positionScenarios = [
    Scenario("bends", "wide bends, a point a second") { _, _ in },
    Scenario("trail", "narrow bends, a point a second") { run, _ in run.way = .loop(.singletrack) },
    Scenario("streets", "corners, a point a second") { run, _ in run.way = .loop(.streets) },
    Scenario("rough", "positions rougher than most phones', wide bends") { run, _ in
      run.device.positionDrift = 5
      run.device.driftSmoothing = 1
      run.device.positionNoise = 0.5
    },
    Scenario("smart", "wide bends, a point every 1 to 8 s") { run, _ in run.device.spacing = 1...8
    },
    Scenario("smart-trail", "narrow bends, a point every 1 to 8 s") { run, _ in
      run.device.spacing = 1...8
      run.way = .loop(.singletrack)
    },
    Scenario("every-10-s", "wide bends, a point every 10 s") { run, _ in
      run.device.spacing = 10...10
    },
    Scenario("every-20-to-60-s", "corners, a point every 20 to 60 s") { run, _ in
      run.way = .loop(.streets)
      run.device.spacing = 20...60
    },
    Scenario("smart-sparse", "narrow bends, a point every 8 to 30 s") { run, _ in
      run.way = .loop(.singletrack)
      run.device.spacing = 8...30
    },
    Scenario("autopause", "stops that the watch cuts out") { run, generator in
      run.crossStreets(&generator)
      run.device.pausesByItself = true
      if generator.chance(0.5) { run.format = .stravaGPX(type: "running") }
    },
    Scenario("lights", "stops recorded on, with trembling positions") { run, generator in
      run.crossStreets(&generator)
      run.device.positionDrift = 4
      run.device.driftSmoothing = 1
      run.device.positionNoise = 0.3
    },
    Scenario("canyon", "stretches of 1 to 4 min with positions tens of metres off") { run, _ in
      run.way = .loop(.streets)
      run.faults = [Fault(.canyon(deviation: 18), stretches: 4, seconds: 60...240)]
    },
    Scenario("tunnels", "20 to 120 s without points") { run, _ in
      run.faults = [Fault(.tunnel, stretches: 3, seconds: 20...120)]
    },
    Scenario("tunnels-recorded", "20 to 120 s of points without positions") { run, _ in
      run.format = .garminTCX(recordsDistance: false)
      run.faults = [Fault(.tunnel, stretches: 3, seconds: 20...120)]
    },
    Scenario("spikes", "six positions 50 to 300 m off") { run, _ in run.device.spikes = 6 },
    Scenario("dropouts", "eight gaps of 5 to 60 s in recording") { run, _ in
      run.faults = [Fault(.dropout, stretches: 8, seconds: 5...60)]
    },
    Scenario("repeats", "400 m repeats on a track with walking breaks") { run, generator in
      run.way = .track
      run.plan = .repeats(
        "Repeats", count: generator.whole(6...12),
        fast: SessionPlan.Segment(metres: 400, speed: generator.uniform(4...5.5)),
        recovery: SessionPlan.Segment(metres: 200, speed: 1.5, gait: .walk), easyMetres: 2000,
        easySpeed: 2.9)
    },
    Scenario("slow", "2.0 m/s with short steps, cadence in strides or steps") { run, generator in
      if generator.chance(0.5) { run.format = .stravaGPX(type: "running") }
      run.runner.cadenceOffset += 10
      run.plan = .steady("Slow", kilometres: generator.uniform(4...6), speed: 2)
    },
    Scenario("fast", "6.0 m/s, cadence in strides or steps") { run, generator in
      if generator.chance(0.5) { run.format = .stravaGPX(type: "running") }
      run.plan = .steady("Fast", kilometres: generator.uniform(5...10), speed: 6)
      run.runner.maximalAerobicSpeed = 6.8
    },
  ]
}

extension SampleRun {
  /// Waits at lights, about one a kilometre.
  fileprivate mutating func crossStreets(_ generator: inout SeededGenerator) {
    way = .loop(.streets)
    plan = plan.crossingStreets(every: 700, generator: &generator)
  }
}

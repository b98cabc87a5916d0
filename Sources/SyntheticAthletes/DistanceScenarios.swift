/// Where the device counts metres of its own, rightly or not.
extension Scenario {
  public static let distanceScenarios = [
    counting("device-distance", "the device's distance, made of its positions") { _, _ in },
    counting("device-smart", "the same, a point every 1 to 8 s, autopause") { run, generator in
      run.device.spacing = 1...8
      run.plan = run.plan.crossingStreets(every: 900, generator: &generator)
      run.device.pausesByItself = true
    },
    counting("pod-long", "a foot pod counts 3 % too much") { run, _ in
      run.device.distanceScale = 1.03
    },
    counting("pod-short", "a foot pod counts 3 % too little") { run, _ in
      run.device.distanceScale = 0.97
    },
    counting("pod-stuck", "the device's distance stands still for 2 to 5 min") { run, _ in
      run.faults = [Fault(.distanceStuck, stretches: 1, seconds: 120...300)]
    },
    counting("treadmill", "no positions, distance by the device") { run, _ in
      run.way = .treadmill
      run.device.countDeviation = indoorsDeviation
    },
    counting("treadmill-laps", "no positions, distance on laps only") { run, _ in
      run.way = .treadmill
      run.device.countDeviation = indoorsDeviation
      run.format = .garminTCX(recordsDistance: false)
    },
  ]

  private static func counting(
    _ name: String, _ meaning: String,
    _ change: @escaping @Sendable (inout SampleRun, inout SeededGenerator) -> Void
  ) -> Scenario {
    Scenario(name, meaning) { run, generator in
      run.device.distanceScale = 1
      run.device.recordsSpeed = true
      run.format = .garminTCX(recordsDistance: true)
      change(&run, &generator)
    }
  }
}

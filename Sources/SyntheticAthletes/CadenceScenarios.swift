/// Where the count of steps is written oddly, goes wrong or is missing.
extension Scenario {
  public static let cadenceScenarios = [
    Scenario("strides", "cadence in strides") { _, _ in },
    Scenario("steps", "cadence in steps") { run, _ in run.format = .stravaGPX(type: "running") },
    Scenario("one-runner", "all by the same person, cadence in strides") { run, _ in
      var generator = SeededGenerator(seed: run.seed, purpose: "one runner")
      run.runner = .drawn(from: &generator)
    },
    Scenario("lap-steps", "no cadence on points, steps on laps") { run, _ in
      run.format = .garminTCX(recordsDistance: true)
      run.device.distanceScale = 1
      run.faults = [Fault(.cadenceMissing, stretches: 1, seconds: Fault.wholeRun)]
    },
    Scenario("no-cadence", "no cadence at all") { run, _ in
      run.format = .plainGPX(.oneOne, type: "running")
    },
    Scenario("no-cadence-hilly", "no cadence at all, on hills") { run, _ in
      run.format = .plainGPX(.oneOne, type: "running")
      run.ground = run.ground.with(relief: 45)
    },
    Scenario("no-cadence-speeds", "no cadence at all, from 2 to 6 m/s") { run, generator in
      run.format = .plainGPX(.oneOne, type: "running")
      run.runner.maximalAerobicSpeed = 6.8
      run.plan = .steady(
        "Any speed", kilometres: generator.uniform(4...8), speed: generator.uniform(2...6))
    },
    spoilt("cadence-doubled", "the sensor counts double for 3 to 8 min", .cadenceTimes(2)),
    spoilt("cadence-halved", "the sensor counts half for 3 to 8 min", .cadenceTimes(0.5)),
    spoilt("cadence-zeros", "the sensor says 0 for 3 to 8 min of running", .cadenceStuck(at: 0)),
    // 255 in the file, which counts strides.
    spoilt("cadence-255", "the sensor says 255 for 3 to 8 min", .cadenceStuck(at: 510)),
    spoilt("cadence-missing", "no cadence for 3 to 8 min", .cadenceMissing),
    spoilt(
      "cadence-locked", "the sensor repeats one wrong value for 3 to 8 min",
      .cadenceStuck(at: 126)),
    Scenario("cadence-flicker", "twelve times the sensor counts double or half for 5 to 20 s") {
      run, _ in
      run.faults = [
        Fault(.cadenceTimes(0.5), stretches: 6, seconds: 5...20),
        Fault(.cadenceTimes(2), stretches: 6, seconds: 5...20),
      ]
    },
  ]

  private static func spoilt(_ name: String, _ meaning: String, _ kind: Fault.Kind) -> Scenario {
    Scenario(name, meaning) { run, _ in
      run.faults = [Fault(kind, stretches: 1, seconds: 180...480)]
    }
  }
}

/// Runs over 75 minutes, tiring or not.
extension Scenario {
  public static let longRunScenarios = [
    long("long-even", "no tiring") { run, _ in run.fatigue = 0 },
    long("long-fading", "the last quarter 4 to 12 % slower than the second") { run, generator in
      // Between the middles of the two quarters lies half the run.
      run.fatigue = generator.uniform(0.04...0.1) * 60_000 / run.plan.metres
    },
    long("long-hilly-end", "no tiring, but hills at both ends of a way there and back") { run, _ in
      run.fatigue = 0
      run.way = .outAndBack(.path)
      run.ground = run.ground.with(relief: 25)
      run.ground.hillyWithin = run.plan.metres / 5
    },
  ]

  private static func long(
    _ name: String, _ meaning: String,
    _ change: @escaping @Sendable (inout SampleRun, inout SeededGenerator) -> Void
  ) -> Scenario {
    Scenario(name, meaning) { run, generator in
      let speed = generator.uniform(2.5...3.6)
      run.plan = .steady("Long", kilometres: speed * generator.uniform(5...8), speed: speed)
      run.format = .garminTCX(recordsDistance: true)
      run.device.distanceScale = 1
      run.ground = run.ground.with(relief: 3)
      change(&run, &generator)
    }
  }
}

/// Where points stand in a wrong order, or have times of another hour or day; positions alone tell the way.
extension Scenario {
  public static let orderScenarios = [
    disorderly("halves-swapped", "two segments, the later one first") { _ in .halvesSwapped },
    disorderly("newest-first", "the newest point first") { _ in .newestFirst },
    disorderly("clock-back", "the clock set back by an hour half-way") { _ in
      .clockBack(seconds: 3_600)
    },
    disorderly("stray-first", "a point of 2 to 30 hours before in front") { generator in
      .strayFirst(seconds: generator.whole(7_200...108_000))
    },
  ]

  private static func disorderly(
    _ name: String, _ meaning: String,
    _ disorder: @escaping @Sendable (inout SeededGenerator) -> Disorder
  ) -> Scenario {
    Scenario(name, meaning) { run, generator in
      run.device.spacing = 1...4
      run.faults = [
        Fault(.order(disorder(&generator)), stretches: 1, seconds: Fault.wholeRun)
      ]
    }
  }
}

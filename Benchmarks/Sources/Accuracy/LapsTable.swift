import RunFiles
import Running
import SyntheticAthletes

/// How many made-up runs of laps are told to be on a running track, by what was run round and by the watch.
struct LapsTable {
  /// What positions are like.
  private enum Watch: CaseIterable {
    case usual, rough, smart

    var meaning: String {
      switch self {
      case .usual: "as watches are"
      case .rough: "positions off by 3 to 5 m"
      case .smart: "a point every 1 to 10 s"
      }
    }

    func put(on run: inout SampleRun, _ generator: inout SeededGenerator) {
      switch self {
      case .usual: break
      case .rough:
        run.device.positionDrift = generator.uniform(3...5)
        run.device.positionNoise = 0.6
      case .smart: run.device.spacing = 1...10
      }
    }
  }

  private static let runs = 40
  /// Rules were made with the usual seed; this one is for measuring alone.
  private static let seed: UInt64 = 4_711

  let lines: [String]

  init() throws {
    var rows: [String] = []
    for (title, scenarios) in [
      ("track", Scenario.trackScenarios), ("none", Scenario.roundScenarios),
    ] {
      for scenario in scenarios {
        let cells = try Watch.allCases.map { try "\(Self.found(scenario, $0)) of \(Self.runs)" }
        rows.append(
          "| "
            + ([title, "\(scenario.name): \(scenario.meaning)"] + cells).joined(separator: " | ")
            + " |")
      }
    }
    let head = ["truly", "what was run round"] + Watch.allCases.map(\.meaning)
    lines =
      [
        "Laps without a map: runs told to be on a running track, in all or in part, on people and ways that no rule",
        "was made with.", "",
        "| " + head.joined(separator: " | ") + " |", "| --- | --- | ---: | ---: | ---: |",
      ] + rows + [""]
  }

  private static func found(_ scenario: Scenario, _ watch: Watch) throws -> Int {
    var generator = SeededGenerator(seed: seed, purpose: "laps \(scenario.name) \(watch)")
    return try scenario.runs(runs, seed: seed).count { run in
      var run = run
      watch.put(on: &run, &generator)
      let file = try RunFile.read(bytes: run.file(of: run.recording(of: run.truth())))
      let estimate = file.recordings.first.flatMap { Estimate($0) }
      return estimate?.run.ground.contains { $0.surface == .track } ?? false
    }
  }
}

import AthleteWeeks
import RunFiles
import Running
import SyntheticAthletes

/// Outcomes over generated recordings, whose truth is known.
struct GeneratedTruth {
  /// Recordings of each scenario.
  static let runs = 20

  /// Labelled runs of the same person that stand beside a recording whose sport is judged.
  static let earlierRuns = 4

  /// How many recordings of a scenario there are, and of how many the sport was judged rightly.
  private(set) var sport: [String: (recordings: Int, right: Int)] = [:]
  /// Loads with their bands by scenario.
  private(set) var loads: [String: [LoadOutcome]] = [:]
  /// Outcomes by scenario and measure.
  private(set) var outcomes: [String: [Measure: [Outcome]]] = [:]

  init(_ scenarios: [Scenario]) throws {
    let sports = Set(Scenario.sportScenarios.map(\.name))
    for scenario in scenarios {
      for (index, run) in scenario.runs(Self.runs).enumerated() {
        try add(
          run, as: "\(scenario.name) \(index + 1)", to: scenario.name,
          beside: sports.contains(scenario.name) ? run.earlierRuns(Self.earlierRuns) : nil)
      }
    }
  }

  /// Reads the run's file as the program would.
  private static func estimate(_ run: SampleRun, _ truth: RunTruth) throws -> Estimate? {
    let file = try RunFile.read(bytes: run.file(of: run.recording(of: truth)))
    return file.recordings.first.flatMap { Estimate($0, heightCm: run.runner.height * 100) }
  }

  /// Adds what the program says of a run; beside others of the same person, whether it counts as one too.
  private mutating func add(
    _ run: SampleRun, as name: String, to scenario: String, beside others: [SampleRun]?
  ) throws {
    let truth = run.truth()
    var estimate = try Self.estimate(run, truth)
    if let others {
      let known = try others.compactMap { try Self.estimate($0, $0.truth())?.run }
      let settled = estimate.flatMap { OwnSpeeds.settled($0.run, beside: known) }
      let isRight = (settled != nil) == run.isOnFoot
      let before = sport[scenario] ?? (0, 0)
      sport[scenario] = (before.recordings + 1, before.right + (isRight ? 1 : 0))
      if let settled { estimate?.run = settled } else { estimate = nil }
    }
    if let load = LoadOutcome(estimate?.run, of: run, truth, as: name) {
      loads[scenario, default: []].append(load)
    }
    for measure in Measure.allCases {
      let outcome =
        measure == .grade
        ? Outcome(name, gradeOf: estimate?.track, truth)
        : measure.truth(in: truth, by: run.runner).map {
          Outcome(name, measure, of: estimate?.run, truth: $0)
        }
      if let outcome { outcomes[scenario, default: [:]][measure, default: []].append(outcome) }
    }
  }
}

extension Outcome {
  /// Grade at every point on the move against the slope that was underfoot: the size is the root of
  /// the mean square, the error the mean.
  fileprivate init(_ recording: String, gradeOf track: Track?, _ truth: RunTruth) {
    guard let track, !track.grade.isEmpty else {
      self.init(recording, error: nil)
      return
    }
    let errors = track.time.indices.filter { track.moving[$0] && !track.grade[$0].isNaN }.compactMap
    {
      let second = Int(track.time[$0]) - truth.start
      // A mended clock may run beside the true one.
      return truth.grade.indices.contains(second)
        ? 100 * (Double(track.grade[$0]) - truth.grade[second]) : nil
    }
    guard !errors.isEmpty else {
      self.init(recording, error: nil)
      return
    }
    let count = Double(errors.count)
    self.init(
      recording, error: errors.reduce(0, +) / count,
      size: (errors.reduce(0) { $0 + $1 * $1 } / count).squareRoot())
  }
}

import RunFiles
import Running
import SyntheticAthletes

/// Outcomes over generated recordings, whose truth is known.
struct GeneratedTruth {
  /// Recordings of each scenario.
  static let runs = 20

  /// Outcomes by scenario and measure.
  private(set) var outcomes: [String: [Measure: [Outcome]]] = [:]

  init(_ scenarios: [Scenario]) throws {
    for scenario in scenarios {
      for (index, run) in scenario.runs(Self.runs).enumerated() {
        try add(run, as: "\(scenario.name) \(index + 1)", to: scenario.name)
      }
    }
  }

  /// Reads the run's file as the program would.
  private mutating func add(_ run: SampleRun, as name: String, to scenario: String) throws {
    let truth = run.truth()
    let file = try RunFile.read(bytes: run.file(of: run.recording(of: truth)))
    let estimate = file.recordings.first.flatMap {
      Estimate($0, heightCm: run.runner.height * 100)
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
    let errors = track.time.indices.filter { track.moving[$0] && !track.grade[$0].isNaN }.map {
      100 * (Double(track.grade[$0]) - truth.grade[Int(track.time[$0]) - truth.start])
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

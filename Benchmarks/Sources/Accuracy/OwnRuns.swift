import AthleteWeeks
import RunFiles
import RunSignals
import Running
import SyntheticAthletes

/// Cadence estimated from an athlete's own earlier runs, over athletes with several.
///
/// Each run is estimated with its cadence hidden and that of the runs before it known, and held against
/// what it says with all to be seen.
struct OwnRuns {
  /// By measure.
  private(set) var outcomes: [Measure: [Outcome]] = [:]
  /// Sizes of the errors of cadence, steps a minute: from the formula of all runners and from the
  /// athlete's own runs, run by run.
  private(set) var sizesSPM: [(athlete: String, formula: Double, own: Double)] = []

  /// Made-up athletes of the scenarios, each on ten more days.
  static func generated(athletes: Int = 20, days: Int = 10) throws -> OwnRuns {
    var own = OwnRuns()
    let speeds = Scenario.named("no-cadence-speeds")?.runs(athletes) ?? []
    for (number, someone) in (Scenario.named("strides")?.runs(athletes) ?? []).enumerated() {
      var known: [Run] = []
      for day in 0..<days {
        // The plans and grounds of ten people, run by one.
        let other = speeds[(number + day) % speeds.count]
        var run = SampleRun(
          seed: someone.seed, runner: someone.runner, ground: other.ground,
          start: someone.start + day * 86_400, plan: other.plan, way: other.way,
          device: someone.device, copies: someone.copies)
        run.runner.maximalAerobicSpeed = other.runner.maximalAerobicSpeed
        let truth = run.truth()
        let file = try RunFile.read(bytes: run.file(of: run.recording(of: truth)))
        guard let recording = file.recordings.first else { continue }
        let height = run.runner.height * 100
        own.add(
          recording, heightCm: height, after: &known, as: "athlete \(number + 1) day \(day + 1)",
          of: "athlete \(number + 1)", cadence: truth.medianCadence, steps: truth.steps)
      }
    }
    return own
  }

  /// Athletes of the corpus: whoever sent several runs with cadence to one repository is taken for one.
  static func inCorpus(_ corpus: Corpus) -> OwnRuns {
    var own = OwnRuns()
    let withCadence = corpus.items.filter {
      $0.estimate.run.cadenceUnit != .none && $0.estimate.run.elapsedS >= 600
    }
    let bySource = Dictionary(grouping: withCadence) {
      String($0.name.split(separator: "/").first ?? "")
    }
    for (source, items) in bySource.sorted(by: { $0.key < $1.key }) where items.count >= 3 {
      var known: [Run] = []
      for item in items.sorted(by: { $0.estimate.run.start < $1.estimate.run.start }) {
        own.add(
          item.recording, heightCm: nil, after: &known, as: item.name, of: source,
          cadence: item.estimate.run.cadenceSPM, steps: item.estimate.run.steps)
      }
    }
    return own
  }

  private mutating func add(
    _ recording: Recording, heightCm: Double?, after known: inout [Run], as name: String,
    of athlete: String, cadence: Double?, steps: Double?
  ) {
    let hidden = Estimate(HiddenChannel.cadence.hide(from: recording), heightCm: heightCm)?.run
    if let hidden, !known.isEmpty, let own = OwnCadence.estimated(known + [hidden]).last {
      let truths: [(Measure, Double?)] = [(.cadenceOwn, cadence), (.stepsOwn, steps)]
      for (measure, truth) in truths {
        guard let truth else { continue }
        outcomes[measure, default: []].append(Outcome(name, measure, of: own, truth: truth))
      }
      if let cadence, let formula = hidden.cadenceSPM, let mine = own.cadenceSPM {
        sizesSPM.append((athlete, abs(formula - cadence), abs(mine - cadence)))
      }
    }
    if let seen = Estimate(recording, heightCm: heightCm) { known.append(seen.run) }
  }

  /// Mean sizes of error in steps a minute.
  var meanSPM: (formula: Double, own: Double)? {
    guard !sizesSPM.isEmpty else { return nil }
    let count = Double(sizesSPM.count)
    return (
      sizesSPM.reduce(0) { $0 + $1.formula } / count, sizesSPM.reduce(0) { $0 + $1.own } / count
    )
  }
}

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
  private var sizesSPM: [(formula: Double, own: Double)] = []
  /// Whose runs of the corpus they are.
  private(set) var senders: Set<Sender> = []

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
          cadence: truth.medianCadence, steps: truth.steps)
      }
    }
    return own
  }

  /// Athletes of the corpus: people, and where they are not told apart whoever sent several runs with
  /// cadence from one device to one folder.
  static func inCorpus(_ corpus: Corpus) -> OwnRuns {
    var own = OwnRuns()
    let withCadence = corpus.items.filter {
      $0.estimate.run.cadenceUnit != .none && $0.estimate.run.elapsedS >= 600
    }
    let bySender = Dictionary(grouping: withCadence, by: \.sender)
    for (sender, items) in bySender.sorted(by: { $0.value[0].name < $1.value[0].name })
    where items.count >= 3 {
      var known: [Run] = []
      for item in items.sorted(by: { $0.estimate.run.start < $1.estimate.run.start }) {
        own.add(
          item.recording, heightCm: nil, after: &known, as: item.name,
          from: sender, cadence: item.estimate.run.cadenceSPM, steps: item.estimate.run.steps)
      }
    }
    return own
  }

  private mutating func add(
    _ recording: Recording, heightCm: Double?, after known: inout [Run], as name: String,
    from sender: Sender? = nil, cadence: Double?, steps: Double?
  ) {
    let hidden = Estimate(HiddenChannel.cadence.hide(from: recording), heightCm: heightCm)?.run
    if let hidden, !known.isEmpty, let own = OwnCadence.estimated(known + [hidden]).last {
      let truths: [(Measure, Double?)] = [(.cadenceOwn, cadence), (.stepsOwn, steps)]
      for (measure, truth) in truths {
        guard let truth else { continue }
        var outcome = Outcome(name, measure, of: own, truth: truth)
        outcome.sender = sender
        outcomes[measure, default: []].append(outcome)
      }
      if let sender { senders.insert(sender) }
      if let cadence, let formula = hidden.cadenceSPM, let mine = own.cadenceSPM {
        sizesSPM.append((abs(formula - cadence), abs(mine - cadence)))
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

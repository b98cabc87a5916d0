import Explanation
import SyntheticAthletes

/// docs/accuracy.md.
struct Page {
  let generated: GeneratedTruth
  let corpus: Corpus?
  let ownRuns: OwnRuns
  /// The part on surfaces.
  private let surface: [String]
  /// What is measured on the corpus, once for all tables.
  private let hidden: [HiddenChannel: [Measure: [Outcome]]]
  private let ownInCorpus: OwnRuns?

  init(
    generated: GeneratedTruth, corpus: Corpus?, ownRuns: OwnRuns, surface: [String]
  ) {
    self.generated = generated
    self.corpus = corpus
    self.ownRuns = ownRuns
    self.surface = surface
    hidden = Dictionary(
      uniqueKeysWithValues: HiddenChannel.allCases.compactMap { channel in
        corpus.map { (channel, channel.outcomes(over: $0)) }
      })
    ownInCorpus = corpus.map(OwnRuns.inCorpus)
  }

  /// The scenarios that each measure is tried in.
  private static func scenarios(of measure: Measure) -> [Scenario] {
    func named(_ names: String...) -> [Scenario] { names.compactMap(Scenario.named) }
    let noCadence = Scenario.cadenceScenarios.filter { $0.name.hasPrefix("no-cadence") }
    return switch measure {
    case .distance, .moving, .pace:
      Scenario.positionScenarios + Scenario.distanceScenarios + Scenario.sportScenarios
        + Scenario.orderScenarios
    case .cadence, .steps:
      Scenario.cadenceScenarios.filter { !$0.name.hasPrefix("no-cadence") }
        + named("autopause", "lights", "repeats", "slow", "fast", "treadmill")
    case .cadenceEstimated, .stepsEstimated: noCadence
    case .cadenceOwn, .stepsOwn: []
    case .ascent, .ascentOnPlain: Scenario.altitudeScenarios + named("trail", "long-hilly-end")
    case .grade: Scenario.altitudeScenarios
    case .fadeOfPace, .fadeOfCadence, .fadeOfStepLength: Scenario.longRunScenarios
    case .turns:
      named("bends", "trail", "streets", "rough", "smart", "smart-trail", "canyon", "repeats")
    }
  }

  var text: String {
    let parts = [
      introduction, summary, LoadTable(loads: generated.loads).lines,
      corpus.map { ClockTable($0).lines } ?? [], surface, details,
    ]
    return parts.joined().joined(separator: "\n") + "\n#" + Documentation.literature
  }

  // MARK: Parts

  private var introduction: [String] {
    [
      "# Accuracy", "",
      "How far the figures of a run are from the truth, and how often the stated bands hold it:",
      "",
      "    make accuracy", "",
      "writes this page. It measures against generated recordings whose truth is known, and, where",
      "`SOLEUS_CORPUS` names a folder of exports, against channels of real recordings that are hidden from",
      "the program. The same inputs give the same page; what misses its target stays in it.", "",
      "## How each figure is taken", "",
      "- **Generated.** Each situation below has \(GeneratedTruth.runs) runs by different made-up people over different made-up",
      "  ground. The generator (`Sources/SyntheticAthletes`) knows second by second where the runner was, the",
      "  steps, the slope and whether the runner stood; it writes the GPX or TCX that a faulty watch would,",
      "  and the program reads that file with every stage at its standard options and told the height. The",
      "  generator shares no code with what estimates. Positions are as rough as those of fifteen real runs",
      "  (a test holds them there), and the receiver makes every way longer or shorter by 1 % in the middle, as",
      "  watches on measured courses did (Johansson et al., 2020; Gilgen-Ammann et al., 2020); a count differs",
      "  from the way of its own positions as much as on the exports of the corpus. All other sizes of error",
      "  are assumed. So these figures tell where an estimate fails and not how often runners meet such a day.",
      "  *With faults* are the situations in which something goes wrong beyond a device's usual errors;",
      "  every situation counts alike in the sums.",
      "- **Corpus.** Distance, moving time and pace from positions against the device's own distance, which",
      "  is wrong by some per cent itself, in part as its positions are: what both share does not show here.",
      "  Sessions mostly of laps of a running track are in one row and not in the next: there the shape of the",
      "  way counts laps, a device adds up its own path, and which of the two is right no file tells.",
      "  Cadence and steps from speed against the recorded cadence, at an",
      "  assumed height of 175 cm, because the files do not tell it. Ascent, grade, fade and turns have no",
      "  second witness in a file and are measured on generated recordings only.",
      "- **Error** is the size of the difference: of the truth in per cent, for ascent on a plain in metres,",
      "  for grade and fade in percentage points (pp). The error of grade on one recording is the root of the",
      "  mean square over its points, its bias the mean. *Median* and *nine of ten within* are over recordings;",
      "  *bias* is the middle error with its sign, above 0 where the program says too much. *No figure*",
      "  counts recordings of which the program says nothing; they are in no other column. Of fade that is",
      "  right where the ground explains a slower end.",
      "- **Held by the band** is the share of stated bands, meant for the 10th to 90th percentile, that hold the",
      "  truth: 80 % is right, 70 to 90 % is wanted where 40 and more bands are summed up. A dash: none is",
      "  stated.",
      "- **People** of a corpus figure: those who are told apart, and behind a + the devices of folders in",
      "  which nobody is; such a device may be one person, one of several of a person, or several people's. A",
      "  dash: made up, a person a recording.",
      "- **Targets** are our own. Turns are the sum of changes of direction, whose size",
      "  depends on the length of the pieces (here 20 m), so they have none.", "",
      "## The corpus", "",
    ] + corpusWords
  }

  private var corpusWords: [String] {
    guard let corpus else {
      return ["No corpus was given, so this page has generated recordings only.", ""]
    }
    let sources = corpus.sources.map { "`\($0.name)` \($0.runs)" }.joined(separator: ", ")
    return [
      "\(corpus.files) files hold \(corpus.recordings) recordings that the program takes for runs. Copies of one run, found by their time,",
      "count once: \(corpus.items.count) runs, of which \(corpus.clippings) are clippings of fewer than 60 points. By folder: \(sources).",
      "People: \(Sender.count(corpus.items.map(\.sender))), as the tables count them. They sent few runs or many: they are no sample of",
      "runners, and what all recordings of one person share shows as a bias here. How many carry a channel that",
      "can be hidden, the tables say.",
      "",
    ]
  }

  private var summary: [String] {
    [
      "## Summary", "", "| figure | measured on " + Table.heading[0],
      "| --- | --- " + Table.heading[1],
    ]
      + Measure.allCases.flatMap { measure in
        table(of: measure).rows.filter(\.isSum).map {
          "| \(measure.title) | \($0.name) | " + Table.cells($0.outcomes, measure)
        }
      } + [
        "",
        "Mean error of a hidden cadence in steps a minute, over the runs of athletes with several:",
        "",
      ] + meanCadence + [""] + sport
  }

  /// Whether recordings count as runs, beside labelled runs of the same people.
  private var sport: [String] {
    let rows = Scenario.sportScenarios.compactMap { scenario in
      generated.sport[scenario.name].map {
        "| \(scenario.name): \(scenario.meaning) | \($0.recordings) | \($0.right) "
          + "| \($0.right == $0.recordings ? "yes" : "**no**") |"
      }
    }
    return [
      "Sport: recordings rightly counted or rightly left out, beside \(GeneratedTruth.earlierRuns) labelled runs of the same",
      "person; wanted are all.", "", "| situation | recordings | judged right | target met |",
      "| --- | ---: | ---: | --- |",
    ] + rows + [""]
  }

  private var details: [String] {
    ["## In each situation", ""]
      + Measure.allCases.flatMap { table(of: $0).lines + [""] + worst(of: $0) }.dropLast()
  }

  private func table(of measure: Measure) -> Table {
    func rows(faulty: Bool) -> [Table.Row] {
      let rows = Self.scenarios(of: measure).filter { $0.isFaulty == faulty }.compactMap {
        scenario in
        generated.outcomes[scenario.name]?[measure].map {
          Table.Row(name: scenario.name, meaning: scenario.meaning, outcomes: $0)
        }
      }
      guard !rows.isEmpty else { return [] }
      let name = faulty ? "generated with faults" : "generated"
      return [Table.Row(name: name, outcomes: rows.flatMap(\.outcomes), isSum: true)] + rows
    }
    let hidden = inCorpus(measure).map {
      Table.Row(name: "corpus, \($0.name)", outcomes: $0.outcomes, isSum: true)
    }
    if let own = ownRuns.outcomes[measure] {
      return Table(
        measure: measure, rows: hidden + [Table.Row(name: "generated", outcomes: own, isSum: true)])
    }
    return Table(measure: measure, rows: hidden + rows(faulty: false) + rows(faulty: true))
  }

  /// Outcomes with each hidden channel that leaves the measure to be estimated.
  private func inCorpus(_ measure: Measure) -> [(name: String, outcomes: [Outcome])] {
    if let own = ownInCorpus?.outcomes[measure] { return [(HiddenChannel.cadence.rawValue, own)] }
    return HiddenChannel.allCases.flatMap { channel -> [(name: String, outcomes: [Outcome])] in
      guard let all = hidden[channel]?[measure] else { return [] }
      let offTrack = all.filter { !$0.isOnTrack }
      guard channel == .deviceDistance, offTrack.count < all.count else {
        return [(channel.rawValue, all)]
      }
      return [
        (channel.rawValue, all), (channel.rawValue + ", sessions on a track aside", offTrack),
      ]
    }
  }

  /// The recordings of the corpus that are furthest off, to be looked at.
  private func worst(of measure: Measure) -> [String] {
    inCorpus(measure).flatMap { name, outcomes in
      let ranked = outcomes.filter { $0.size != nil }.sorted {
        ($1.size ?? 0, $0.recording) < ($0.size ?? 0, $1.recording)
      }
      return ["Furthest off in the corpus, \(name):", ""]
        + ranked.prefix(5).map {
          "- \(Text.error($0.error, measure.unit, signed: true)): `\($0.recording)`"
        } + [""]
    }
  }

  /// Mean errors in steps a minute of the formula and of the athletes' own runs.
  private var meanCadence: [String] {
    let measured: [(String, OwnRuns?)] = [
      ("generated", ownRuns), ("corpus", corpus.map(OwnRuns.inCorpus)),
    ]
    return measured.compactMap { name, own in
      guard let own, let mean = own.meanSPM else { return nil }
      let people = own.senders.isEmpty ? "" : " (people: \(Sender.count(own.senders)))"
      return "- \(name)\(people): \(Text.fixed(mean.formula, 1)) from the formula of all runners, "
        + "\(Text.fixed(mean.own, 1)) from own earlier runs."
    }
  }
}

public import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells of recordings that speed alone takes for runs whether they are the athlete's: nothing in them
/// says running, and rides of some are as fast as runs of others.
public enum OwnSpeeds {
  /// Splits off the guesses that nothing in the athlete's other runs bears out.
  static func split(_ runs: [DatedRun]) -> (kept: [DatedRun], doubtful: [DoubtfulRun]) {
    let known = Known(runs.compactMap { $0.isGuess ? nil : Effort($0.run) })
    var kept: [DatedRun] = []
    var doubtful: [DoubtfulRun] = []
    for run in runs {
      if run.isGuess, let effort = Effort(run.run), let doubt = doubt(on: effort, run, known) {
        doubtful.append(
          DoubtfulRun(
            file: run.file, day: run.day, distanceM: run.run.distanceM,
            movingS: run.run.movingS, reason: doubt))
      } else {
        kept.append(run)
      }
    }
    return (kept, doubtful)
  }

  /// What the others of one athlete leave of a run; `nil` where it is a guess that they do not bear out.
  ///
  /// For measuring, where runs have neither files nor days.
  public static func settled(_ run: Run, beside others: [Run]) -> Run? {
    let all = ([run] + others).enumerated().map { number, run in
      DatedRun(
        id: "\(number)", file: "\(number)", run: run, day: LocalDay(daysSince1970: 0),
        secondsIntoDay: 0)
    }
    return split(withoutRides(all)).kept.first { $0.id == "0" }?.run
  }

  /// What a whole run says of its runner's speed.
  private struct Effort {
    let seconds: Double
    let speedMPS: Double

    /// `nil` for what is too short to say anything.
    init?(_ run: Run) {
      guard let seconds = run.movingS, let metres = run.distanceM, seconds >= 300, metres > 0
      else { return nil }
      self.seconds = seconds
      speedMPS = metres / seconds
    }

    /// Of efforts of all lengths the greatest is the best: Riegel (1981), time grows with distance to the
    /// power 1.06; for 3.5 minutes to 4 hours.
    var worth: Double { speedMPS * pow(seconds, Effort.fade) }

    static let fade = 0.06 / 1.06
  }

  /// What the runs that are known to be some say together.
  private struct Known {
    /// Whether they are enough to say anything.
    let areEnough: Bool
    let slowestMPS: Double
    private let best: Double

    init(_ efforts: [Effort]) {
      areEnough = efforts.count >= leastKnown
      slowestMPS = efforts.map(\.speedMPS).min() ?? 0
      best = efforts.map(\.worth).max() ?? 0
    }

    /// What the best of them comes to over another time.
    func fastestMPS(over seconds: Double) -> Double { best / pow(seconds, Effort.fade) }
  }

  /// Fewer runs that are known to be some tell nothing of the athlete.
  private static let leastKnown = 3
  /// How much faster than every known run a guess may be, and slower: assumed, as nobody's files hold a
  /// best effort of each length.
  private static let faster = 1.15
  private static let slower = 0.8
  /// Without known runs a guess counts as sure as this.
  private static let leastConfidence = 0.6

  /// A stretch within a run is left out where it is so much faster than all known runs, which are no best
  /// efforts, and near to the best that anybody held for so long: assumed, so that reps and races stay.
  private static let ridden = 1.5
  private static let shareOfBest = 0.85

  /// The runs without the stretches that were ridden, by the athlete's other runs; what may have been, and
  /// is not sure, stays and is named.
  static func withoutRides(_ runs: [DatedRun]) -> [DatedRun] {
    guard runs.contains(where: { $0.run.figures.suspects != nil }) else { return runs }
    let known = Known(
      runs.compactMap { $0.isGuess || $0.run.suspects != nil ? nil : Effort($0.run) })
    return runs.map { run in
      // A person's word that it was run holds for all of it.
      guard let stretches = run.run.suspects,
        !run.corrections.contains(where: { $0.effect == .isRun })
      else { return run }
      var run = run
      var (ridden, open): ([SuspectStretch], [SuspectStretch]) = ([], [])
      for (place, stretch) in stretches.enumerated() {
        let limit = known.fastestMPS(over: stretch.movingS) * Self.ridden
        guard !known.areEnough || stretch.speedMPS > limit else { continue }
        let isNearBest =
          stretch.speedMPS >= shareOfBest * RunnerSpeeds.bestMPS(over: stretch.movingS)
        if known.areEnough, isNearBest {
          run.run.leaveOut(stretch, dose: run.run.suspectDoses?[place])
          ridden.append(stretch)
        } else {
          open.append(stretch)
        }
      }
      run.leftOut = ridden
      run.run.note(.wheels, ridden)
      run.run.note(.suspectStretch, open)
      return run
    }
  }

  /// Why a guess is not believed; `nil` where it is.
  private static func doubt(on effort: Effort, _ run: DatedRun, _ known: Known) -> String? {
    guard known.areEnough else {
      return run.run.figures.sport.map { $0.confidence < leastConfidence } == true
        ? "one that no other file bears out" : nil
    }
    if effort.speedMPS > known.fastestMPS(over: effort.seconds) * faster {
      return "above that of every run that is known to be one"
    }
    if effort.speedMPS < known.slowestMPS * slower {
      return "below that of every run that is known to be one"
    }
    return nil
  }
}

extension DatedRun {
  /// Whether speed alone says that it is a run.
  fileprivate var isGuess: Bool {
    run.figures.cadenceUnit == .none && run.findings.contains { $0.code == .sportGuessed }
  }
}

extension Run {
  /// Adds a finding on stretches, where there are any.
  fileprivate mutating func note(_ code: FindingCode, _ stretches: [SuspectStretch]) {
    guard !stretches.isEmpty else { return }
    let metres = stretches.reduce(0) { $0 + $1.distanceM }
    let seconds = stretches.reduce(0) { $0 + $1.movingS }
    findings.append(
      Finding(
        code, count: stretches.count,
        detail: "\(Int(metres.rounded())) m in \(Int(seconds.rounded())) s in all"))
  }

  /// Takes a stretch out of what is counted.
  fileprivate mutating func leaveOut(_ stretch: SuspectStretch, dose: Dose?) {
    let share = distanceM.map { $0 > 0 ? 1 - stretch.distanceM / $0 : 1 }
    let movingShare = figures.movingS.map { $0 > 0 ? 1 - stretch.movingS / $0 : 1 } ?? 1
    distanceM = distanceM.map { $0 - stretch.distanceM }
    figures.movingS = figures.movingS.map { $0 - stretch.movingS }
    figures.steps = figures.steps.map { $0 * movingShare }
    if let dose { figures.dose?.subtract(dose) }
    for (signal, factor) in [
      (Signal.distance, share ?? 1), (.moving, movingShare), (.steps, movingShare),
    ] {
      guard let band = figures.quality[signal] else { continue }
      figures.quality[signal] = Quality(
        band.source, low: band.low.map { $0 * factor }, high: band.high.map { $0 * factor })
    }
    figures.quality[.pace] = nil
    // Both are of the whole, and say nothing of what is left.
    figures.cadenceSums = nil
    figures.fade = nil
    // Which of these metres were ridden is not kept.
    speeds = nil
  }
}

import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells of recordings that speed alone takes for runs whether they are the athlete's: nothing in them
/// says running, and rides of some are as fast as runs of others.
enum OwnSpeeds {
  /// Splits off the guesses that nothing in the athlete's other runs bears out.
  static func split(_ runs: [DatedRun]) -> (kept: [DatedRun], doubtful: [DoubtfulRun]) {
    let known = runs.compactMap { $0.isGuess ? nil : Effort($0.run) }
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

    /// The same effort over another time: Riegel (1981), time grows with distance to the power 1.06; for
    /// 3.5 minutes to 4 hours.
    func speedMPS(over other: Double) -> Double { speedMPS * pow(seconds / other, 0.06 / 1.06) }
  }

  /// Fewer runs that are known to be some tell nothing of the athlete.
  private static let leastKnown = 3
  /// How much faster than every known run a guess may be, and slower: assumed, as nobody's files hold a
  /// best effort of each length.
  private static let faster = 1.15
  private static let slower = 0.8
  /// Without known runs a guess counts as sure as this.
  private static let leastConfidence = 0.6

  /// Why a guess is not believed; `nil` where it is.
  private static func doubt(on effort: Effort, _ run: DatedRun, _ known: [Effort]) -> String? {
    guard known.count >= leastKnown else {
      return run.run.figures.sport.map { $0.confidence < leastConfidence } == true
        ? "one that no other file bears out" : nil
    }
    let speeds = known.map { $0.speedMPS(over: effort.seconds) }
    guard let fastest = speeds.max(), let slowest = known.map(\.speedMPS).min() else { return nil }
    if effort.speedMPS > fastest * faster {
      return "above that of every run that is known to be one"
    }
    if effort.speedMPS < slowest * slower {
      return "below that of every run that is known to be one"
    }
    return nil
  }
}

extension DatedRun {
  /// Whether speed alone says that it is a run.
  fileprivate var isGuess: Bool {
    run.figures.sport?.witness == .signals && run.figures.cadenceUnit == .none
  }
}

public import Running

extension OwnCadence {
  /// The runs of one athlete, those without cadence estimated from the athlete's own earlier ones.
  ///
  /// Each is estimated from the runs that began before it, so that a report does not change with what
  /// is run later; before the first recorded cadence the formula of all runners stays. The order of
  /// `runs` does not matter, and is kept.
  public static func estimated(_ runs: [Run]) -> [Run] {
    var runs = runs
    var own = OwnCadence()
    var waiting: [CadenceSums] = []
    var waitingSince = -Double.infinity
    for index in runs.indices.sorted(by: { isEarlier(runs[$0], runs[$1]) }) {
      if runs[index].start > waitingSince {
        for sums in waiting { own.learn(from: sums) }
        waiting = []
        waitingSince = runs[index].start
      }
      guard let sums = runs[index].cadenceSums else { continue }
      if runs[index].cadenceUnit != .none {
        if sums.seconds >= leastSeconds { waiting.append(sums) }
      } else if let estimate = own.estimate(of: sums) {
        runs[index].take(estimate, of: sums, from: own.runs)
      }
    }
    return runs
  }

  /// Less running than this tells nothing of the runner, seconds.
  private static let leastSeconds = 120.0

  /// By date, and by what was run where two began at once; files and their order have no say.
  private static func isEarlier(_ a: Run, _ b: Run) -> Bool {
    func key(_ run: Run) -> (Double, Double, Double, Double) {
      (run.start, run.elapsedS, run.cadenceSums?.seconds ?? 0, run.cadenceSums?.excess ?? 0)
    }
    return key(a) < key(b)
  }
}

extension Run {
  /// Shifts the formula's estimate to the athlete's own.
  fileprivate mutating func take(
    _ estimate: (excessSPM: Double, deviationSPM: Double), of sums: CadenceSums, from count: Int
  ) {
    let extra = estimate.excessSPM * sums.seconds / 60
    let before = figures.steps ?? 0
    figures.steps = before + extra
    // The estimate is a line, so the middle moves as the mean does, but for what slopes do to it.
    figures.cadenceSPM = figures.cadenceSPM.map { $0 + estimate.excessSPM }
    figures.dose?.scaleRunningSteps(adding: extra)
    let half = Banded.ninthTenth * estimate.deviationSPM
    if let cadenceSPM = figures.cadenceSPM {
      figures.quality[.cadence] = Quality(
        .estimated, low: cadenceSPM - half, high: cadenceSPM + half)
    }
    let halfSteps = half * sums.seconds / 60
    figures.quality[.steps] = Quality(
      .estimated, low: before + extra - halfSteps, high: before + extra + halfSteps)
    findings.removeAll { $0.code == .cadenceEstimated || $0.code == .heightAssumed }
    findings.append(
      Finding(.cadenceFromOwnRuns, detail: "fitted on \(count) run\(count == 1 ? "" : "s")"))
  }
}

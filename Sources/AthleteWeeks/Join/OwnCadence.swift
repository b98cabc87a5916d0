public import Running

/// An athlete's own regression of cadence on speed and grade, refitted with every run.
///
/// It is the formula of all runners plus a level, a slope over speed and a slope over grade of the
/// athlete's own, which are shrunk towards 0 by what is known of how far runners differ: one run moves
/// the level, many at different speeds the slopes too. Runs weigh by what a day adds and no more, since
/// the points of one run are no independent witnesses.
public struct OwnCadence: Sendable {
  /// Runs that it was fitted on.
  public private(set) var runs = 0
  private var normal = NormalEquations()
  /// Errors of each run's prediction from the runs before it, over what was expected, squared and
  /// summed.
  private var surprise = 0.0

  /// What one day differs from another for the same runner, standard deviation, steps a minute, until
  /// the athlete's own runs tell: as one runner's eleven runs have it, see docs/accuracy.md.
  static let dayDeviationSPM = 2.0
  /// Variance within a run times the seconds it lasts for, (steps a minute) squared times seconds: 2
  /// steps a minute for a minute, assumed.
  static let withinRun = 240.0
  /// So many runs are needed to outweigh that spread.
  private static let assumedRuns = 2.0

  public init() {}

  /// Takes in the running of a run whose cadence was recorded.
  public mutating func learn(from sums: CadenceSums) {
    guard sums.seconds > 0 else { return }
    if let expected = expected(of: sums) {
      let error = sums.excess / sums.seconds - expected.excessSPM
      surprise += error * error / expected.variance
    }
    normal.add(sums)
    runs += 1
  }

  /// Mean cadence above the formula's over the running of `sums`, and the standard deviation of that,
  /// both steps a minute; `nil` before the first run.
  public func estimate(of sums: CadenceSums) -> (excessSPM: Double, deviationSPM: Double)? {
    guard let expected = expected(of: sums) else { return nil }
    let told = Double(runs - 1)
    let spread = (Self.assumedRuns + surprise) / (Self.assumedRuns + told)
    return (expected.excessSPM, (spread * expected.variance).squareRoot())
  }

  /// The same with the spread that is assumed beforehand.
  private func expected(of sums: CadenceSums) -> (excessSPM: Double, variance: Double)? {
    guard runs > 0, sums.seconds > 0 else { return nil }
    let fit = normal.prediction(speed: sums.speed / sums.seconds, grade: sums.grade / sums.seconds)
    return (fit.value, fit.variance + NormalEquations.variance(ofRun: sums.seconds))
  }
}

/// Sums of a least-squares fit with three coefficients, begun with what is known of all runners.
private struct NormalEquations {
  // The matrix is symmetric; l, v, g stand for level, speed, grade.
  private var ll = 1 / (CadenceEstimate.runnerDeviationSPM * CadenceEstimate.runnerDeviationSPM)
  private var lv = 0.0
  private var lg = 0.0
  private var vv = 1 / (CadenceEstimate.speedSlopeDeviation * CadenceEstimate.speedSlopeDeviation)
  private var vg = 0.0
  private var gg = 1 / (CadenceEstimate.gradeSlopeDeviation * CadenceEstimate.gradeSlopeDeviation)
  private var ly = 0.0
  private var vy = 0.0
  private var gy = 0.0

  /// Of the mean excess of a run about the runner's usual, (steps a minute) squared.
  static func variance(ofRun seconds: Double) -> Double {
    OwnCadence.dayDeviationSPM * OwnCadence.dayDeviationSPM + OwnCadence.withinRun / seconds
  }

  /// The run's means weigh by its day, and the spread of its points by its length.
  mutating func add(_ sums: CadenceSums) {
    let n = sums.seconds
    let (v, g, y) = (sums.speed / n, sums.grade / n, sums.excess / n)
    let day = 1 / Self.variance(ofRun: n)
    let within = 1 / OwnCadence.withinRun
    ll += day
    lv += day * v
    lg += day * g
    ly += day * y
    vv += day * v * v + within * (sums.speedSquared - n * v * v)
    vg += day * v * g + within * (sums.speedGrade - n * v * g)
    gg += day * g * g + within * (sums.gradeSquared - n * g * g)
    vy += day * v * y + within * (sums.excessSpeed - n * v * y)
    gy += day * g * y + within * (sums.excessGrade - n * g * y)
  }

  /// The fit at a speed and grade, and the variance that the fit leaves there.
  func prediction(speed v: Double, grade g: Double) -> (value: Double, variance: Double) {
    // The inverse of the matrix by its cofactors, times the point.
    let cofactors = (
      ll: vv * gg - vg * vg, lv: lg * vg - lv * gg, lg: lv * vg - lg * vv,
      vv: ll * gg - lg * lg, vg: lv * lg - ll * vg, gg: ll * vv - lv * lv
    )
    let determinant = ll * cofactors.ll + lv * cofactors.lv + lg * cofactors.lg
    let onLevel = (cofactors.ll + cofactors.lv * v + cofactors.lg * g) / determinant
    let onSpeed = (cofactors.lv + cofactors.vv * v + cofactors.vg * g) / determinant
    let onGrade = (cofactors.lg + cofactors.vg * v + cofactors.gg * g) / determinant
    return (onLevel * ly + onSpeed * vy + onGrade * gy, onLevel + onSpeed * v + onGrade * g)
  }
}

public import Running

/// An athlete's own regression of cadence on speed and grade, refitted with every run.
///
/// It is the formula of all runners plus a level, a slope over speed and a slope over grade of the
/// athlete's own, which are shrunk towards 0 by what is known of how far runners differ. From the first run
/// on the means of runs move it, the level above all; what speed and grade do within a run counts from
/// ``runsOfSlopes`` runs on. Runs weigh by what a day adds and no more, since the points of one run are no
/// independent witnesses.
public struct OwnCadence: Sendable {
  /// Runs that it was fitted on.
  public private(set) var runs = 0
  private var betweenRuns = NormalEquations.ofAllRunners
  private var withinRuns = NormalEquations()
  /// Errors of each run's prediction from the runs before it, over what was expected, squared and
  /// summed.
  private var surprise = 0.0

  /// What one day differs from another for the same runner, standard deviation, steps a minute, until
  /// the athlete's own runs tell.
  ///
  /// Five people's runs differ by 1.6 to 6.1. Of 53 runs of nine people and two devices, told from those before,
  /// bands hold 77 % of cadence and 74 % of steps; with 3 they held 68 and 58 % (docs/accuracy.md).
  static let dayDeviationSPM = 4.0
  /// Variance within a run times the seconds it lasts for, (steps a minute) squared times seconds: 2
  /// steps a minute for a minute, assumed.
  static let withinRun = 240.0
  /// So many runs are needed to outweigh that spread.
  private static let assumedRuns = 2.0
  /// The slopes of fewer runs say more of those days than of the runner: over five people the level alone
  /// missed the next run's cadence by 3.4 after one run and 3.6 after two to four, with slopes from within
  /// the runs by 5.1 and 3.6, the formula of all runners by 4.2.
  static let runsOfSlopes = 5

  public init() {}

  /// Takes in the running of a run whose cadence was recorded.
  public mutating func learn(from sums: CadenceSums) {
    guard sums.seconds > 0 else { return }
    if let expected = expected(of: sums) {
      let error = sums.excess / sums.seconds - expected.excessSPM
      surprise += error * error / expected.variance
    }
    betweenRuns.addMeans(of: sums)
    withinRuns.addSpread(of: sums)
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
    let fit = (runs < Self.runsOfSlopes ? betweenRuns : betweenRuns + withinRuns)
      .prediction(speed: sums.speed / sums.seconds, grade: sums.grade / sums.seconds)
    return (fit.value, fit.variance + NormalEquations.variance(ofRun: sums.seconds))
  }
}

/// Sums of a least-squares fit with three coefficients.
private struct NormalEquations {
  // The matrix is symmetric; l, v, g stand for level, speed, grade.
  private var ll = 0.0
  private var lv = 0.0
  private var lg = 0.0
  private var vv = 0.0
  private var vg = 0.0
  private var gg = 0.0
  private var ly = 0.0
  private var vy = 0.0
  private var gy = 0.0

  /// Begun with what is known of all runners.
  static let ofAllRunners: NormalEquations = {
    func known(_ deviation: Double) -> Double { 1 / (deviation * deviation) }
    var equations = NormalEquations()
    equations.ll = known(CadenceEstimate.runnerDeviationSPM)
    equations.vv = known(CadenceEstimate.speedSlopeDeviation)
    equations.gg = known(CadenceEstimate.gradeSlopeDeviation)
    return equations
  }()

  static func + (one: NormalEquations, other: NormalEquations) -> NormalEquations {
    var sum = one
    sum.ll += other.ll
    sum.lv += other.lv
    sum.lg += other.lg
    sum.vv += other.vv
    sum.vg += other.vg
    sum.gg += other.gg
    sum.ly += other.ly
    sum.vy += other.vy
    sum.gy += other.gy
    return sum
  }

  /// Of the mean excess of a run about the runner's usual, (steps a minute) squared.
  static func variance(ofRun seconds: Double) -> Double {
    OwnCadence.dayDeviationSPM * OwnCadence.dayDeviationSPM + OwnCadence.withinRun / seconds
  }

  /// The run's means, which weigh by its day.
  mutating func addMeans(of sums: CadenceSums) {
    let n = sums.seconds
    let (v, g, y) = (sums.speed / n, sums.grade / n, sums.excess / n)
    let day = 1 / Self.variance(ofRun: n)
    ll += day
    lv += day * v
    lg += day * g
    ly += day * y
    vv += day * v * v
    vg += day * v * g
    gg += day * g * g
    vy += day * v * y
    gy += day * g * y
  }

  /// The spread of the run's points about its means, which weighs by its length.
  mutating func addSpread(of sums: CadenceSums) {
    let n = sums.seconds
    let (v, g, y) = (sums.speed / n, sums.grade / n, sums.excess / n)
    let within = 1 / OwnCadence.withinRun
    vv += within * (sums.speedSquared - n * v * v)
    vg += within * (sums.speedGrade - n * v * g)
    gg += within * (sums.gradeSquared - n * g * g)
    vy += within * (sums.excessSpeed - n * v * y)
    gy += within * (sums.excessGrade - n * g * y)
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

public import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How unsure the signals of a run are, as far as its load hangs on them.
///
/// Each size is that of the 10th and the 90th percentile; what multiplies is a logarithm.
public struct SignalDoubts: Sendable, Equatable {
  /// Of distance over the run's own, the time staying: below and above.
  var distance = 0.0...0.0
  /// Of time over the run's own, the distance staying.
  var time = 0.0
  /// Of all that was run, where nothing was recorded but its sum; no logarithm.
  var amount = 0.0
  /// Of the cadence over the run's own.
  var cadence = 0.0
  /// Whether the cadence was estimated, so that all of an athlete's runs share what is wrong with it.
  var cadenceIsEstimated = false
  /// Of the mean slope, percentage points.
  var grade = 0.0
  /// What each surface of the run may truly have been, in the order of `Surface.allCases`.
  var surfaces = Surface.allCases.map { SurfaceOdds(certain: $0 == .unknown ? .road : $0) }
  /// What the draws of the run begin with, and those of its athlete.
  var runSeed: UInt64 = 0
  var athleteSeed: UInt64 = 0

  /// Of a run of which everything is known.
  public static let none = SignalDoubts()

  /// What a load hangs on besides the model.
  public enum Signal: String, Sendable, CaseIterable {
    case distance, time, amount, cadence, grade, surface
  }

  private init() {}

  /// What the run's own record tells of it.
  ///
  /// - Parameters:
  ///   - id: of the run; the same run has the same draws whatever stands beside it.
  ///   - athlete: whose cadence it is.
  public init(_ run: Run, id: String, athlete: String) {
    if let amount = run.dose?.doubtShare {
      // Its distance is the sum that is in doubt.
      self.amount = amount
    } else if let metres = run.distanceM, let band = run.quality[.distance], let low = band.low,
      let high = band.high, metres > 0, low > 0
    {
      distance = min(0, log(low / metres))...max(0, log(high / metres))
    }
    time = Self.ninthTenth(Self.timeDeviation)
    cadenceIsEstimated = run.cadenceSource == .estimated
    cadence = Self.ninthTenth(
      cadenceIsEstimated ? Self.estimatedCadenceDeviation : Self.recordedCadenceDeviation)
    grade = Self.ninthTenth(Self.gradeDeviation(run))
    for surface in Set(run.ground.map(\.surface)) {
      var sum = SurfaceOdds { _ in 0 }
      for stretch in run.ground where stretch.surface == surface {
        sum.add(stretch.chances, weight: stretch.share)
      }
      surfaces[surface.index] = sum.chances
    }
    runSeed = Self.seed("run " + id)
    athleteSeed = Self.seed("cadence of " + athlete)
  }

  /// The doubt about one signal alone, under the same draws.
  func only(_ signal: Signal) -> SignalDoubts {
    var alone = SignalDoubts()
    (alone.runSeed, alone.athleteSeed) = (runSeed, athleteSeed)
    switch signal {
    case .distance: alone.distance = distance
    case .time: alone.time = time
    case .amount: alone.amount = amount
    case .cadence: (alone.cadence, alone.cadenceIsEstimated) = (cadence, cadenceIsEstimated)
    case .grade: alone.grade = grade
    case .surface: alone.surfaces = surfaces
    }
    return alone
  }

  /// FNV-1a (Fowler, Noll and Vo): the same on every machine.
  private static func seed(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func ninthTenth(_ deviation: Double) -> Double { Banded.ninthTenth * deviation }
}

// MARK: - Sizes

extension SignalDoubts {
  // By the evidence that the model rests on, where all of these are orders of size: ASSUMED.

  /// Standard deviation of moving time as a share: watches differ in what they take for standing.
  package static let timeDeviation = 0.01
  /// Of a recorded cadence as a share: what a sensor misses or counts twice.
  package static let recordedCadenceDeviation = 0.007
  /// Of an estimated one, between runners, as a share of the formula's at its middle.
  package static let estimatedCadenceDeviation =
    CadenceEstimate.runnerDeviationSPM
    / CadenceEstimate(heightCm: Athlete.assumedHeightCm).cadenceSPM(
      atMPS: CadenceEstimate.middleSpeedMPS)

  /// Standard deviation of a run's mean slope by what its altitude comes from, percentage points: a
  /// barometer, satellites, nothing.
  private static func gradeDeviation(_ run: Run) -> Double {
    switch run.quality[.ascent]?.source {
    case .measured: 0.5
    case .estimated: 2
    case nil, .some(.none), .converted: 3
    }
  }
}

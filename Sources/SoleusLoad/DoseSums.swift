import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sums of `Dose` as they grow point by point.
struct DoseSums {
  private let constants: ContactConstants
  private let estimate: CadenceEstimate
  /// By surface, over all bins that the model's speeds reach.
  private var running: [SpeedBins]
  private var walking: [WalkingSums]
  private let firstBin: Int
  private let binCount: Int
  /// Points whose speed or grade lay outside what the model covers.
  private(set) var clipped = 0
  /// Points whose time on the ground was recorded.
  private(set) var withContactTime = 0
  /// Milliseconds that a running step's time on the ground lies within; anything else is a fault.
  private static let contactTimesMS = 100.0...500.0

  /// - Parameter heightCm: `nil` where not told.
  init(_ constants: ContactConstants, heightCm: Double?) {
    self.constants = constants
    estimate = CadenceEstimate(heightCm: heightCm ?? Athlete.assumedHeightCm)
    firstBin = Self.bin(of: constants.speeds.lowerBound)
    let count = Self.bin(of: constants.speeds.upperBound) - firstBin + 1
    binCount = count
    running = Surface.allCases.map { [firstBin] _ in SpeedBins(first: firstBin, count: count) }
    walking = Surface.allCases.map { _ in WalkingSums() }
  }

  private static func bin(of speedMPS: Double) -> Int {
    Int((speedMPS * SpeedBins.binsPerMPS).rounded(.down))
  }

  /// Adds an interval on the move; grade is a fraction, contact time NaN where none was recorded.
  mutating func add(
    seconds: Double, speedMPS: Double, cadenceSPM: Double, cadenceIsRecorded: Bool,
    contactTimeMS: Double = .nan, grade: Double, surface: Surface
  ) {
    let on = surface.index
    let runs =
      cadenceIsRecorded
      ? cadenceSPM >= constants.runningCadence : speedMPS >= CadenceEstimate.slowestRunningMPS
    let stepsOfLeg = cadenceSPM / 60 * seconds / 2
    guard runs else {
      guard cadenceSPM > 0 else { return }
      // A stride has a stance of each leg, so the time on one leg needs no cadence.
      walking[on].contactS += constants.walkingStance * seconds
      walking[on].steps += stepsOfLeg
      return
    }
    let speed = speedMPS.clamped(to: constants.speeds)
    let percent = (grade * 100).clamped(to: constants.grades)
    if speedMPS > constants.speeds.upperBound || percent != grade * 100 { clipped += 1 }
    // An estimate is no departure from what is usual.
    let ratio =
      cadenceIsRecorded
      ? (cadenceSPM / estimate.cadenceSPM(atMPS: speed)).clamped(to: constants.cadences) : 1
    // Impulse balance: the legs carry the body's weight in turn, so a step's time on the ground is the
    // time of a step over the mean ground force.
    var contactS = seconds / 2 / constants.meanGroundForce(atMPS: speed)
    if Self.contactTimesMS.contains(contactTimeMS) {
      contactS = stepsOfLeg * contactTimeMS / 1_000
      withContactTime += 1
    }
    let quicker = log(ratio)
    let bin = min(Self.bin(of: speed) - firstBin, binCount - 1)
    running[on].contactS[bin] += contactS
    running[on].steps[bin] += stepsOfLeg
    running[on].speed[bin] += contactS * speed
    running[on].grade[bin] += contactS * percent
    running[on].gradeSquared[bin] += contactS * percent * percent
    running[on].cadence[bin] += contactS * quicker
    running[on].cadenceSquared[bin] += contactS * quicker * quicker
    running[on].gradeCadence[bin] += contactS * percent * quicker
  }

  /// The sums so far; surfaces that were not touched are left out.
  var dose: Dose {
    Dose(
      parts: Surface.allCases.compactMap { surface in
        let bins = running[surface.index]
        var walked = walking[surface.index]
        walked.contactS = (walked.contactS * 10_000).rounded() / 10_000
        walked.steps = (walked.steps * 10_000).rounded() / 10_000
        guard let first = bins.contactS.firstIndex(where: { $0 > 0 }),
          let last = bins.contactS.lastIndex(where: { $0 > 0 })
        else {
          return walked.contactS > 0 ? DosePart(surface: surface, walking: walked) : nil
        }
        return DosePart(surface: surface, running: bins.slice(first...last), walking: walked)
      })
  }
}

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
  /// By surface.
  private var running: [SpeedBins]
  private var walking: [WalkingSums]
  /// Points whose speed or grade lay outside what the model covers.
  private(set) var clipped = 0
  /// Points whose time on the ground was recorded, their seconds, and the sum of it in ms·s.
  private(set) var contactTime = (points: 0, seconds: 0.0, sum: 0.0)
  /// Milliseconds that a running step's time on the ground lies within; anything else is a fault.
  private static let contactTimesMS = 100.0...500.0
  /// How far, as a logarithm, a single cadence may lie from the usual; beyond is a sensor's fault.
  ///
  /// Far outside the model's own clip, which acts on the sums; a choice.
  private static let cadenceLogarithms = -0.4...0.4

  /// - Parameter heightCm: `nil` where not told.
  init(_ constants: ContactConstants, heightCm: Double?) {
    self.constants = constants
    estimate = CadenceEstimate(heightCm: heightCm ?? Athlete.assumedHeightCm)
    running = Surface.allCases.map { _ in SpeedBins(first: 0, count: SpeedBins.binCount) }
    walking = Surface.allCases.map { _ in WalkingSums() }
  }

  /// Adds an interval of walking; a stride has a stance of each leg, so no load hangs on the steps.
  mutating func addWalking(
    seconds: Double, speedMPS: Double, cadenceSPM: Double, surface: Surface
  ) {
    guard cadenceSPM > 0 else { return }
    let on = surface.index
    walking[on].seconds += seconds
    walking[on].metres += seconds * speedMPS
    walking[on].steps += cadenceSPM / 60 * seconds / 2
  }

  /// Adds an interval of running; grade is a fraction, contact time NaN where none was recorded.
  mutating func addRunning(
    seconds: Double, speedMPS: Double, cadenceSPM: Double, cadenceIsRecorded: Bool,
    contactTimeMS: Double = .nan, grade: Double, surface: Surface
  ) {
    guard cadenceSPM > 0 else { return }
    let percent = (grade * 100).clamped(to: constants.grades)
    if speedMPS > constants.speeds.upperBound || percent != grade * 100 { clipped += 1 }
    if Self.contactTimesMS.contains(contactTimeMS) {
      contactTime.points += 1
      contactTime.seconds += seconds
      contactTime.sum += contactTimeMS * seconds
    }
    // An estimate is no departure from what is usual.
    let usual = estimate.cadenceSPM(atMPS: speedMPS.clamped(to: CadenceEstimate.speeds))
    let quicker =
      cadenceIsRecorded ? log(cadenceSPM / usual).clamped(to: Self.cadenceLogarithms) : 0
    let on = surface.index
    let bin = SpeedBins.bin(ofMPS: speedMPS)
    running[on].seconds[bin] += seconds
    running[on].steps[bin] += cadenceSPM / 60 * seconds / 2
    running[on].speed[bin] += seconds * speedMPS
    running[on].grade[bin] += seconds * percent
    running[on].cadence[bin] += seconds * quicker
    running[on].cadenceSquared[bin] += seconds * quicker * quicker
    running[on].gradeCadence[bin] += seconds * percent * quicker
    if grade >= SpeedBins.steepFrom { running[on].steep[bin] += seconds }
  }

  /// The sums so far; surfaces that were not touched are left out.
  var dose: Dose {
    Dose(
      parts: Surface.allCases.compactMap { surface in
        let bins = running[surface.index]
        func kept(_ sum: Double) -> Double { (sum * 10_000).rounded() / 10_000 }
        let walk = walking[surface.index]
        let walked = WalkingSums(
          seconds: kept(walk.seconds), metres: kept(walk.metres), steps: kept(walk.steps))
        guard let first = bins.seconds.firstIndex(where: { $0 > 0 }),
          let last = bins.seconds.lastIndex(where: { $0 > 0 })
        else {
          return walked.seconds > 0 ? DosePart(surface: surface, walking: walked) : nil
        }
        return DosePart(surface: surface, running: bins.slice(first...last), walking: walked)
      })
  }
}

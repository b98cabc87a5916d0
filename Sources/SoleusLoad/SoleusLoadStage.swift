public import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sums up what each step cost the calf, by surface.
public struct SoleusLoadStage: Stage {
  public static let kind = "soleus-load"
  public static let summary = "Sums up the modelled load of every step on the calf."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [
    .time, .moving, .speed, .cadence, .cadenceSummary, .grade, .surface, .contactTime,
  ]
  public static let readsIfThere: RecordingParts = [.strike, .shoe]
  public static let writes: RecordingParts = [.load]

  let model: LoadModel

  public init(model: LoadModel = .standard) { self.model = model }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    guard !track.speedMPS.isEmpty, !track.cadenceSPM.isEmpty else { return }
    let shoe = recording.figures.shoe?.kind ?? athlete.shoe ?? .conventional
    let strike = recording.figures.strike ?? athlete.footStrike
    var sums = DoseSums(model, athlete, shoe, strike)
    let contactTimeMS = track.contactTimeMS
    let cadenceIsRecorded = recording.figures.cadenceSource != .estimated
    for index in track.time.indices.dropFirst()
    where track.moving[index] && !track.speedMPS[index].isNaN {
      sums.add(
        seconds: track.time[index] - track.time[index - 1],
        speedMPS: Double(track.speedMPS[index]), cadenceSPM: Double(track.cadenceSPM[index]),
        cadenceIsRecorded: cadenceIsRecorded,
        contactTimeMS: contactTimeMS.isEmpty ? .nan : Double(contactTimeMS[index]),
        // Without altitude the ground is taken for level.
        grade: track.grade.isEmpty || track.grade[index].isNaN ? 0 : Double(track.grade[index]),
        surface: track.surface.isEmpty ? .road : track.surface[index])
    }
    recording.findings.note(.fasterThanModel, count: sums.clipped)
    recording.findings.note(.contactTimeRecorded, count: sums.withContactTime)
    recording.figures.dose = sums.dose
  }
}

/// The sums of `Dose` as they grow point by point.
struct DoseSums {
  private let speeds: ClosedRange<Double>
  private let grades: ClosedRange<Double>
  private let cadences: ClosedRange<Double>
  private let estimate: CadenceEstimate
  private let shoe: Shoe
  private let strike: FootStrike
  private let runnerFactor: Double
  private let surfaceFactors: [Double]
  private let referenceSpeed: Double
  private let runningCadence: Double
  private let shape: Double
  private let forceBW: Double
  private let walkingForceBW: Double
  private let speedSlope: Double
  private let gradeSlope: Double
  private let cadenceExponent: Double
  private let groundForce: (intercept: Double, slope: Double)
  private let walkingStance: Double
  /// Seconds on the ground of one reference step.
  private let referenceContactS: Double
  /// The model's fixed line for hard steps, over the force of the reference step.
  private let line: Double
  /// The moments of each surface, one surface after the other.
  private var contact: [Double]
  private var walkingContactS: [Double]
  private var steps: [StepSums]
  /// By the force of the step in hundredths of the reference step's; the last bin takes all above.
  private var binnedLoad = [Double](repeating: 0, count: 1_000)
  private var binnedSteps = [Double](repeating: 0, count: 1_000)
  /// Points whose speed or grade lay outside what the model covers.
  private(set) var clipped = 0
  /// Points whose time on the ground was recorded.
  private(set) var withContactTime = 0
  /// Milliseconds that a running step's time on the ground lies within; anything else is a fault.
  private static let contactTimesMS = 100.0...500.0

  init(_ model: LoadModel, _ athlete: Athlete, _ shoe: Shoe, _ strike: FootStrike) {
    let values = FactorValues(centralOf: model)
    self.shoe = shoe
    self.strike = strike
    speeds = model[.speedSlope].valid ?? 1.9...7
    grades = model[.gradeSlope].valid ?? -15...15
    cadences = model[.cadenceExponent].valid ?? 0.9...1.1
    estimate = CadenceEstimate(heightCm: athlete.heightCm ?? Athlete.assumedHeightCm)
    runnerFactor = values[strike.key] * values[shoe.key]
    surfaceFactors = Surface.allCases.map { values[$0.key] }
    referenceSpeed = values[.referenceSpeed]
    runningCadence = values[.runningCadence]
    shape = values[.shape]
    forceBW = values[.force]
    walkingForceBW = values[.walkingForce]
    speedSlope = values[.speedSlope]
    gradeSlope = values[.gradeSlope]
    cadenceExponent = values[.cadenceExponent]
    groundForce = (values[.groundForceIntercept], values[.groundForceSlope])
    walkingStance = values[.walkingStance]
    referenceContactS =
      60 / estimate.cadenceSPM(atMPS: referenceSpeed)
      / (groundForce.intercept + groundForce.slope * referenceSpeed)
    line = values[.fixedLine] / forceBW
    contact = [Double](repeating: 0, count: Surface.allCases.count * DosePart.momentCount)
    walkingContactS = Surface.allCases.map { _ in 0 }
    steps = Surface.allCases.map { _ in StepSums() }
  }

  /// Adds an interval on the move; grade is a fraction, contact time NaN where none was recorded.
  mutating func add(
    seconds: Double, speedMPS: Double, cadenceSPM: Double, cadenceIsRecorded: Bool,
    contactTimeMS: Double = .nan, grade: Double, surface: Surface
  ) {
    let on = surface.index
    let runs =
      cadenceIsRecorded
      ? cadenceSPM >= runningCadence : speedMPS >= CadenceEstimate.slowestRunningMPS
    guard runs else {
      guard cadenceSPM > 0 else { return }
      // A stride has a stance of each leg, so the time on one leg needs no cadence.
      let contactS = walkingStance * seconds
      walkingContactS[on] += contactS
      let force = walkingForceBW / forceBW
      let stepsOfLeg = cadenceSPM / 60 * seconds / 2
      let load = add(force: force, steps: stepsOfLeg, contactS: contactS, on)
      steps[on].walkingReferenceSteps += force * stepsOfLeg
      steps[on].walkingLoad += load
      binnedLoad[bin(of: force)] += load
      return
    }
    let speed = speedMPS.clamped(to: speeds)
    let percent = (grade * 100).clamped(to: grades)
    if speedMPS > speeds.upperBound || percent != grade * 100 { clipped += 1 }
    // An estimate is no departure from what is usual.
    let ratio =
      cadenceIsRecorded
      ? (cadenceSPM / estimate.cadenceSPM(atMPS: speed)).clamped(to: cadences) : 1
    let stepsOfLeg = cadenceSPM / 60 * seconds / 2
    // Impulse balance: the legs carry the body's weight in turn, so a step's time on the ground is the
    // time of a step over the mean ground force.
    var contactS = seconds / 2 / (groundForce.intercept + groundForce.slope * speed)
    if Self.contactTimesMS.contains(contactTimeMS) {
      contactS = stepsOfLeg * contactTimeMS / 1_000
      withContactTime += 1
    }
    let faster = speed - referenceSpeed
    let quicker = log(ratio)
    var index = on * DosePart.momentCount
    var bySpeed = 1.0
    for _ in 0..<2 {
      var byGrade = bySpeed
      for _ in 0..<2 {
        var byCadence = byGrade
        for _ in 0..<4 {
          contact[index] += contactS * byCadence
          byCadence *= quicker
          index += 1
        }
        byGrade *= percent
      }
      bySpeed *= faster
    }
    // The exponential of so small a number, to its third power as in `LoadBands`.
    let power = cadenceExponent * quicker
    let byCadence = 1 + power * (1 + power / 2 * (1 + power / 3))
    let force =
      (1 + speedSlope * faster) * (1 + gradeSlope * percent) * byCadence * runnerFactor
      * surfaceFactors[on]
    let bin = bin(of: force)
    binnedLoad[bin] += add(force: force, steps: stepsOfLeg, contactS: contactS, on)
    binnedSteps[bin] += stepsOfLeg
  }

  /// Adds steps of one force, over the reference step's, and gives their load in BW·s.
  private mutating func add(
    force: Double, steps count: Double, contactS: Double, _ on: Int
  ) -> Double {
    let load = shape * forceBW * force * contactS
    steps[on].add(
      force: force, steps: count, contactS: contactS, load: load, isAboveLine: force >= line)
    return load
  }

  /// The bin of a force in reference steps.
  private func bin(of force: Double) -> Int {
    Int((force * 100).rounded(.down).clamped(to: 0...Double(binnedLoad.count - 1)))
  }

  /// The sums so far; surfaces that were not touched are left out.
  var dose: Dose {
    let parts = Surface.allCases.compactMap { surface -> DosePart? in
      let on = surface.index
      let moments = on * DosePart.momentCount..<(on + 1) * DosePart.momentCount
      guard contact[moments.lowerBound] > 0 || walkingContactS[on] > 0 else { return nil }
      // Time on the ground is summed over the steps; here it becomes that of so many reference steps.
      var sums = steps[on]
      sums.damage5 /= referenceContactS
      sums.damage9 /= referenceContactS
      sums.damage11 /= referenceContactS
      return DosePart(
        surface: surface, contact: Array(contact[moments]), walkingContactS: walkingContactS[on],
        steps: sums)
    }
    guard let first = binnedLoad.firstIndex(where: { $0 > 0 }),
      let last = binnedLoad.lastIndex(where: { $0 > 0 })
    else {
      return Dose(
        shoe: shoe, strike: strike, parts: parts,
        stepForces: StepForces(first: 0, load: [], steps: []))
    }
    return Dose(
      shoe: shoe, strike: strike, parts: parts,
      stepForces: StepForces(
        first: first, load: Array(binnedLoad[first...last]),
        steps: Array(binnedSteps[first...last])))
  }
}

extension StepSums {
  /// Adds steps of one force; the damage is not yet over the reference step's time on the ground.
  @inline(__always)
  fileprivate mutating func add(
    force: Double, steps: Double, contactS: Double, load: Double, isAboveLine: Bool
  ) {
    referenceSteps += force * steps
    self.load += load
    loadAboveLine += isAboveLine ? load : 0
    // Powers by multiplication: this is done for every point.
    let fourth = force * force * (force * force)
    let fifth = fourth * force * contactS
    damage5 += fifth
    damage9 += fifth * fourth
    damage11 += fifth * fourth * (force * force)
  }
}

extension FootStrike {
  /// Place in `allCases`.
  var index: Int {
    switch self {
    case .rearfoot: 0
    case .midfoot: 1
    case .forefoot: 2
    case .unknown: 3
    }
  }
}

extension Shoe {
  /// Place in `allCases`.
  var index: Int {
    switch self {
    case .conventional: 0
    case .minimal: 1
    case .maximal: 2
    case .plated: 3
    }
  }
}

extension Surface {
  /// Place in `allCases`.
  var index: Int {
    switch self {
    case .road: 0
    case .track: 1
    case .grass: 2
    case .trail: 3
    case .sand: 4
    case .treadmill: 5
    }
  }
}

extension Double {
  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

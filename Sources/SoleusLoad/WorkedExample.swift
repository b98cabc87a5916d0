public import Running

/// A made-up run of a few stretches, worked out by the plain formulas with every figure on the way.
///
/// docs/model.md prints it; a test computes the same run through the stage.
public struct WorkedExample: Sendable {
  public let athlete: Athlete
  public let stretches: [Stretch]
  /// Load of an easy kilometre, BW·s per leg.
  public let easyKmLoad: Double
  /// Load in the last figure's terms, as the stage and the bands have it after it.
  public let gain: LoadGain

  /// Some time at one pace, with all that follows from it.
  public struct Stretch: Sendable {
    // MARK: Recorded

    public var seconds: Double
    public var speedMPS: Double
    public var cadenceSPM: Double
    /// Per cent.
    public var grade: Double
    public var surface: Surface

    // MARK: Worked out

    public var isWalking = false
    /// Steps per minute usual at this speed; 0 while walking, as are all factors.
    public var usualCadenceSPM = 0.0
    public var bySpeed = 0.0
    public var byGrade = 0.0
    public var byCadence = 0.0
    public var byStrike = 0.0
    public var byShoe = 0.0
    public var bySurface = 0.0
    /// Force over that of the reference step.
    public var force = 0.0
    public var forceBW = 0.0
    /// Of one step.
    public var contactS = 0.0
    /// Of one leg.
    public var steps = 0.0
    /// Force times time, BW·s per leg.
    public var contactLoad = 0.0
    /// The factor of speed to the power of the exponent less one.
    public var weight = 0.0
    /// BW·s per leg.
    public var load = 0.0
    public var referenceSteps = 0.0
  }

  public init(_ model: LoadModel = .standard) {
    let values = FactorValues(centralOf: model)
    athlete = Athlete(
      id: "example", name: "Example", heightCm: 180, footStrike: .midfoot, shoe: .maximal)
    let estimate = CadenceEstimate(heightCm: 180)
    easyKmLoad = values.easyKmLoad
    stretches = [
      Stretch(seconds: 600, speedMPS: 2.8, cadenceSPM: 166, grade: 2, surface: .road),
      Stretch(seconds: 300, speedMPS: 4.0, cadenceSPM: 172, grade: 0, surface: .road),
      Stretch(seconds: 60, speedMPS: 1.4, cadenceSPM: 112, grade: 0, surface: .road),
      Stretch(seconds: 400, speedMPS: 2.6, cadenceSPM: 154, grade: -6, surface: .trail),
    ].map { [athlete] in $0.workedOut(values, athlete, estimate) }
    gain = Self.gain(stretches, easyKmLoad)
  }

  /// BW·s per leg.
  public var contactLoad: Double { stretches.reduce(0) { $0 + $1.contactLoad } }
  /// BW·s per leg, weighted for speed.
  public var load: Double { stretches.reduce(0) { $0 + $1.load } }
  public var easyKm: Double { load / easyKmLoad }
  public var referenceSteps: Double { stretches.reduce(0) { $0 + $1.referenceSteps } }
  public var km: Double { stretches.reduce(0) { $0 + $1.km } }

  private static func gain(_ stretches: [Stretch], _ easyKmLoad: Double) -> LoadGain {
    var stages = LoadStages()
    for stretch in stretches {
      let easyKm = stretch.load / easyKmLoad
      guard !stretch.isWalking else {
        stages.walking += easyKm
        stages.walkedKm += stretch.km
        continue
      }
      stages.runningKm += stretch.km
      stages.running += easyKm
      let withSurface = easyKm / stretch.byStrike / stretch.byShoe
      stages.withSurface += withSurface
      stages.withCadence += withSurface / stretch.bySurface
      stages.withSlope += withSurface / stretch.bySurface / stretch.byCadence
      stages.withSpeed += withSurface / stretch.bySurface / stretch.byCadence / stretch.byGrade
    }
    return LoadGain(stages, km: stretches.reduce(0) { $0 + $1.km })
  }
}

extension WorkedExample.Stretch {
  public var km: Double { seconds * speedMPS / 1_000 }
}

extension WorkedExample.Stretch {
  fileprivate func workedOut(
    _ values: FactorValues, _ athlete: Athlete, _ estimate: CadenceEstimate
  ) -> Self {
    var result = self
    result.steps = cadenceSPM / 60 * seconds / 2
    result.isWalking = cadenceSPM < values[.runningCadence]
    if result.isWalking {
      result.force = values[.walkingForceRatio]
      result.bySpeed = values[.walkingForceRatio]
      // A stride is two steps.
      result.contactS = values[.walkingStance] * 120 / cadenceSPM
    } else {
      result.usualCadenceSPM = estimate.cadenceSPM(atMPS: speedMPS)
      func factor(_ change: (inout ModelledStep) -> Void) -> Double {
        var step = ModelledStep(estimate: estimate)
        change(&step)
        return step.force(values)
      }
      let ratio = cadenceSPM / result.usualCadenceSPM
      result.bySpeed = factor { $0.speedMPS = speedMPS }
      result.byGrade = factor { $0.grade = grade }
      result.byCadence = factor { $0.cadenceRatio = ratio }
      result.byStrike = factor { $0.strike = athlete.footStrike }
      result.byShoe = factor { $0.shoe = athlete.shoe ?? .conventional }
      result.bySurface = factor { $0.surface = surface }
      result.force =
        result.bySpeed * result.byGrade * result.byCadence * result.byStrike * result.byShoe
        * result.bySurface
      result.contactS =
        ModelledStep(speedMPS: speedMPS, cadenceRatio: ratio, estimate: estimate).contactS(values)
    }
    result.forceBW = values[.force] * result.force
    let shape = values[result.isWalking ? .walkingShape : .shape]
    result.contactLoad = result.steps * shape * result.forceBW * result.contactS
    result.weight = values.weight(
      bySpeed: result.bySpeed, exponent: values[.loadExponent] - 1)
    result.load = result.contactLoad * result.weight
    result.referenceSteps = result.steps * result.force
    return result
  }
}

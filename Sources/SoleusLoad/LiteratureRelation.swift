import Running

/// A published relation that the model should reproduce; the raw value is its key in literature.csv.
enum LiteratureRelation: String, CaseIterable {
  case speedTensiometry = "speed-tensiometry"
  case speedTibialStrain = "speed-tibial-strain"
  case speedTibialForce = "speed-tibial-force"
  case peakReview = "peak-review"
  case peakRehabilitation = "peak-rehabilitation"
  case peakTensiometrySlow = "peak-tensiometry-slow"
  case peakTensiometryFast = "peak-tensiometry-fast"
  case peakBuckle = "peak-buckle"
  case peakStrainBased = "peak-strain-based"
  case peakMinimal = "peak-minimal"
  case peakMaximal = "peak-maximal"
  case peakSoleusSprint = "peak-soleus-sprint"
  case loadKm = "load-km"
  case loadKmSpeed = "load-km-speed"
  case shinKmSpeed = "shin-km-speed"
  case damageKmSpeed = "damage-km-speed"
  case weightedKmSpeed = "weighted-km-speed"
  case speedCurves = "speed-curves"
  case peakCurvesSlow = "peak-curves-slow"
  case peakCurvesFast = "peak-curves-fast"
  case loadKmCurves = "load-km-curves"
  case powerKmCurves5 = "power-km-curves-5"
  case powerKmCurves7 = "power-km-curves-7"
  case treadmillPeak = "treadmill-peak"
  case treadmillKm = "treadmill-km"
  case treadmillMoment = "treadmill-moment"
  case strikeImpulse = "strike-impulse"
  case strikeOrder = "strike-order"
  case strikeHabitual = "strike-habitual"
  case strikeImposed = "strike-imposed"
  case shoeMinimalKm = "shoe-minimal-km"
  case shoeMaximalKm = "shoe-maximal-km"
  case shoeMinimalMaximal = "shoe-minimal-maximal"
  case shoeBarefoot = "shoe-barefoot"
  case shoePlated = "shoe-plated"
  case gradeSmall = "grade-small"
  case gradeUp = "grade-up"
  case gradeDown = "grade-down"
  case gradeRegression = "grade-regression"
  case gradeTorque = "grade-torque"
  case gradeStrain = "grade-strain"
  case cadence
  case contactTime = "contact-time"
  case dutyFactor = "duty-factor"
  case surfaceHard = "surface-hard"
  case surfaceGrass = "surface-grass"
  case surfaceUneven = "surface-uneven"
  case walkReview = "walk-review"
  case walkTensiometry = "walk-tensiometry"
  case walkRunTensiometry = "walk-run-tensiometry"
  case walkRunStrain = "walk-run-strain"
  case walkCurves = "walk-curves"
  case walkKm = "walk-km"
  case fatigue
  case shareTasks = "share-tasks"
  case shareSize = "share-size"
  case shareSprint = "share-sprint"

  /// What the model has for it, in the unit of literature.csv.
  func modelled(_ values: FactorValues) -> Double {
    func percent(_ step: ModelledStep, over other: ModelledStep = ModelledStep()) -> Double {
      (step.force(values) / other.force(values) - 1) * 100
    }
    func peak(_ speed: Double, _ shoe: Shoe = .conventional) -> Double {
      ModelledStep(speedMPS: speed, shoe: shoe).forceBW(values)
    }
    func perKm(_ speed: Double, exponent: Double = 1) -> Double {
      let step = ModelledStep(speedMPS: speed)
      return step.load(values, exponent: exponent) * step.stepsPerKm
    }
    func perKmAgainst(slow: Double, fast: Double, exponent: Double) -> Double {
      perKm(fast, exponent: exponent) / perKm(slow, exponent: exponent)
    }
    let walking = values[.walkingForceRatio] * values[.force]
    /// Of a kilometre walked at 1.4 m/s, force times time.
    func walkedKm() -> Double { values.walkingLoadPerS(exponent: 1) * 1_000 / 1.4 }
    return switch self {
    case .speedTensiometry, .speedTibialStrain, .speedTibialForce: values[.speedSlope] * 100
    case .peakReview, .peakRehabilitation: peak(3)
    case .peakTensiometrySlow: peak(2.68)
    case .peakTensiometryFast: peak(4.47)
    case .peakBuckle: peak(4)
    case .peakStrainBased: peak(3.5)
    case .peakMinimal: peak(4, .minimal)
    case .peakMaximal: peak(4, .maximal)
    case .peakSoleusSprint: values[.soleusShare] * peak(6.96)
    case .loadKm: perKm(4)
    case .loadKmSpeed, .shinKmSpeed: (perKmAgainst(slow: 3, fast: 4, exponent: 1) - 1) * 100
    case .damageKmSpeed: (perKmAgainst(slow: 3, fast: 4, exponent: 9) - 1) * 100
    case .treadmillPeak, .treadmillKm, .treadmillMoment:
      percent(ModelledStep(surface: .treadmill))
    case .strikeImpulse, .strikeHabitual, .strikeImposed: percent(ModelledStep(strike: .forefoot))
    case .strikeOrder:
      min(
        percent(ModelledStep(strike: .midfoot)),
        percent(ModelledStep(strike: .forefoot), over: ModelledStep(strike: .midfoot)))
    case .shoeMinimalKm, .shoeBarefoot: percent(ModelledStep(shoe: .minimal))
    case .shoeMaximalKm: percent(ModelledStep(shoe: .maximal))
    case .shoeMinimalMaximal:
      percent(ModelledStep(shoe: .minimal), over: ModelledStep(shoe: .maximal))
    case .shoePlated: percent(ModelledStep(shoe: .plated))
    case .gradeSmall: percent(ModelledStep(grade: 7))
    case .gradeUp: percent(ModelledStep(grade: 10))
    case .gradeDown: percent(ModelledStep(grade: -10))
    case .gradeRegression: percent(ModelledStep(grade: 1))
    // Ten degrees are 17.6 %, of which the model takes 15.
    case .gradeTorque: percent(ModelledStep(grade: 15), over: ModelledStep(grade: -15))
    case .gradeStrain: percent(ModelledStep(grade: 15))
    case .cadence: percent(ModelledStep(cadenceRatio: 1.05))
    case .contactTime: ModelledStep(speedMPS: 2.7).contactS(values) * 1_000
    case .dutyFactor:
      ModelledStep(speedMPS: 2.7).contactS(values) * ModelledStep(speedMPS: 2.7).cadenceSPM / 1.2
    case .surfaceHard: percent(ModelledStep(surface: .track))
    case .surfaceGrass: percent(ModelledStep(surface: .grass))
    case .surfaceUneven: percent(ModelledStep(surface: .trail))
    case .loadKmCurves: perKmAgainst(slow: 2.5, fast: 3.5, exponent: 1)
    case .powerKmCurves5: perKmAgainst(slow: 2.5, fast: 3.5, exponent: 5)
    case .powerKmCurves7: perKmAgainst(slow: 2.5, fast: 3.5, exponent: 7)
    case .peakCurvesSlow: peak(2.5)
    case .peakCurvesFast: peak(4.5)
    case .speedCurves: values[.speedSlope] * 100
    case .weightedKmSpeed:
      (perKmAgainst(slow: 3, fast: 4, exponent: values[.loadExponent]) - 1) * 100
    case .walkReview, .walkTensiometry: walking
    case .walkRunTensiometry: peak(4.47) / walking
    case .walkRunStrain: peak(3.5) / walking
    case .walkCurves: walking
    case .walkKm: walkedKm() / perKm(3)
    // The model knows nothing of fatigue: a late step is like an early one.
    case .fatigue: 0
    case .shareTasks, .shareSize, .shareSprint: values[.soleusShare]
    }
  }
}

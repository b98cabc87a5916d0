import Running

/// The load of a dose with every factor at its central value, cell by cell.
struct CentralLoad {
  let values: FactorValues
  let shoe: Shoe
  let strike: FootStrike
  /// Of one easy km, BW·s per leg.
  let easyKm: Double

  init(_ values: FactorValues, shoe: Shoe, strike: FootStrike) {
    self.values = values
    self.shoe = shoe
    self.strike = strike
    easyKm = values.easyKmLoad
  }

  /// The sums over the steps of one part, and what its load grows by from factor to factor.
  func sums(of part: DosePart, _ cells: [RunningCells.Cell]) -> (StepSums, LoadStages) {
    var sums = StepSums()
    var stages = LoadStages()
    let perContactS = values[.shape] * values[.force]
    let onSurface = values[part.surface.key] * values[.other]
    let worn = values[strike.key] * values[shoe.key]
    let exponent = values.loadExponent
    for cell in cells {
      let (contactS, speed) = (cell.contactS(values), cell.bySpeed(values))
      let slope = 1 + values.gradeSlope * cell.grade
      let slopeAndCadence = cell.byGradeAndCadence(values)
      let others = slopeAndCadence * onSurface * worn
      let plain =
        perContactS * contactS * values.weight(bySpeed: speed, exponent: exponent) / easyKm
      stages.runningKm += cell.seconds * cell.speedMPS / 1_000
      stages.withSpeed += plain
      stages.withSlope += plain * slope
      stages.withCadence += plain * slopeAndCadence
      stages.withSurface += plain * slopeAndCadence * onSurface
      stages.running += plain * others
      sums.steps += cell.steps
      sums.referenceSteps += cell.steps * speed * others
      sums.contactBWS += perContactS * contactS * speed * others
      sums.index9 +=
        contactS / referenceContactS * values.weight(bySpeed: speed, exponent: 9) * others
    }
    let walk = part.walking
    sums.walkingS = walk.seconds
    sums.walkingReferenceSteps = walk.steps * values[.walkingForceRatio]
    sums.walkingContactBWS = walk.seconds * values.walkingLoadPerS(exponent: 1)
    sums.referenceSteps += sums.walkingReferenceSteps
    sums.contactBWS += sums.walkingContactBWS
    sums.index9 +=
      walk.seconds * values.walkingLoadPerS(exponent: 9) / perContactS / referenceContactS
    stages.walkedKm = walk.metres / 1_000
    stages.walking = walk.seconds * values.walkingLoadPerS(exponent: exponent) / easyKm
    return (sums, stages)
  }

  /// Seconds on the ground of one reference step, of a runner of the usual height.
  private var referenceContactS: Double {
    ModelledStep(speedMPS: values[.referenceSpeed]).contactS(values)
  }
}

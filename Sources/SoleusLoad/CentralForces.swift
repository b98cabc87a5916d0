import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The force of each step with every factor at its central value, and what is summed over it.
struct CentralForces {
  private let values: FactorValues
  /// Of shoe and strike.
  private let factor: Double
  /// Seconds on the ground of one reference step.
  private let referenceContactS: Double
  /// The model's fixed line for hard steps, over the force of the reference step.
  private let line: Double

  init(_ model: LoadModel, factor: Double, heightCm: Double?) {
    values = FactorValues(centralOf: model)
    self.factor = factor
    let estimate = CadenceEstimate(heightCm: heightCm ?? Athlete.assumedHeightCm)
    referenceContactS = ModelledStep(
      speedMPS: values[.referenceSpeed], estimate: estimate
    ).contactS(values)
    line = values[.fixedLine] / values[.force]
  }

  /// The sums of each surface, and the histogram of all.
  func sums(of dose: Dose) -> ([RunLoad.SurfaceSteps], StepForces) {
    var histogram = Histogram()
    let steps = dose.parts.map { part in
      RunLoad.SurfaceSteps(surface: part.surface, steps: sums(of: part, &histogram))
    }
    return (steps, histogram.forces)
  }

  private func sums(of part: DosePart, _ histogram: inout Histogram) -> StepSums {
    var sums = StepSums()
    if part.walking.contactS > 0 {
      let force = values[.walkingForce] / values[.force]
      let load = add(
        Spread(force: force, deviation: 0), steps: part.walking.steps,
        contactS: part.walking.contactS, to: &sums)
      sums.walkingReferenceSteps = force * part.walking.steps
      sums.walkingLoad = load
      histogram.add(load: load, steps: 0, over: Spread(force: force, deviation: 0))
    }
    let surface = values[part.surface.key]
    let bins = part.running
    for bin in bins.contactS.indices where bins.contactS[bin] > 0 {
      let spread = spread(in: bins, bin, times: factor * surface)
      let load = add(
        spread, steps: bins.steps[bin], contactS: bins.contactS[bin], to: &sums)
      histogram.add(load: load, steps: bins.steps[bin], over: spread)
    }
    sums.damage5 /= referenceContactS
    sums.damage9 /= referenceContactS
    sums.damage11 /= referenceContactS
    return sums
  }

  /// The force of the mean step of a bin, and how far grade and cadence spread the others about it.
  private func spread(in bins: SpeedBins, _ bin: Int, times factor: Double) -> Spread {
    let w = bins.contactS[bin]
    let (grade, cadence) = (bins.grade[bin] / w, bins.cadence[bin] / w)
    let exponent = values[.cadenceExponent]
    let bySpeed = 1 + values[.speedSlope] * (bins.speed[bin] / w - values[.referenceSpeed])
    let byGrade = 1 + values[.gradeSlope] * grade
    let force = bySpeed * byGrade * exp(exponent * cadence) * factor
    let ofGrade = values[.gradeSlope] / byGrade
    let variance =
      ofGrade * ofGrade * (bins.gradeSquared[bin] / w - grade * grade)
      + exponent * exponent * (bins.cadenceSquared[bin] / w - cadence * cadence)
      + 2 * ofGrade * exponent * (bins.gradeCadence[bin] / w - grade * cadence)
    return Spread(force: force, deviation: force * max(0, variance).squareRoot())
  }

  /// Adds steps about one force, over the reference step's, and gives their load in BW·s.
  private func add(
    _ spread: Spread, steps: Double, contactS: Double, to sums: inout StepSums
  ) -> Double {
    let force = spread.force
    let load = values[.shape] * values[.force] * force * contactS
    sums.referenceSteps += force * steps
    sums.load += load
    sums.loadAboveLine += load * spread.share(above: line)
    let relative = spread.deviation / force
    /// The mean of a power, to the second order of the spread.
    func power(_ exponent: Double) -> Double {
      pow(force, exponent) * (1 + exponent * (exponent - 1) / 2 * relative * relative) * contactS
    }
    sums.damage5 += power(5)
    sums.damage9 += power(9)
    sums.damage11 += power(11)
    return load
  }
}

/// Steps spread evenly about a force.
private struct Spread {
  var force: Double
  /// Standard deviation.
  var deviation: Double

  /// Half the width of an even spread of that deviation; less than half a bin is none.
  var half: Double {
    let half = 3.0.squareRoot() * deviation
    return half < 0.005 ? 0 : half
  }

  /// Share of the steps at `line` and above.
  func share(above line: Double) -> Double {
    guard half > 0 else { return force >= line ? 1 : 0 }
    return min(1, max(0, (force + half - line) / (2 * half)))
  }
}

/// The bins of `StepForces` as they fill.
private struct Histogram {
  /// Hundredths of the reference step's force; the last bin takes all above.
  private var load = [Double](repeating: 0, count: 400)
  private var steps = [Double](repeating: 0, count: 400)

  mutating func add(load: Double, steps: Double, over spread: Spread) {
    let from = bin(of: spread.force - spread.half)
    let to = bin(of: spread.force + spread.half)
    for bin in from...to {
      let above = bin + 1 < self.load.count ? spread.share(above: Double(bin + 1) / 100) : 0
      let share = from == to ? 1 : spread.share(above: Double(bin) / 100) - above
      self.load[bin] += load * share
      self.steps[bin] += steps * share
    }
  }

  private func bin(of force: Double) -> Int {
    Int((force * 100).rounded(.down).clamped(to: 0...Double(load.count - 1)))
  }

  var forces: StepForces {
    guard let first = load.firstIndex(where: { $0 > 0 }),
      let last = load.lastIndex(where: { $0 > 0 })
    else { return StepForces(first: 0, load: [], steps: []) }
    return StepForces(
      first: first, load: Array(load[first...last]), steps: Array(steps[first...last]))
  }
}

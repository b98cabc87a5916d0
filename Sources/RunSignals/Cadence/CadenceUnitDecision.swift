import Running

/// Whether a file's cadence counts strides or steps.
struct CadenceUnitDecision {
  let unit: CadenceUnit
  /// In words and figures.
  let evidence: String
  /// The runner's cadence over the formula's, the middle one of the points that decided, each brought
  /// between the roots of a half and of two: a sensor that counted double or half for some of the time
  /// leaves it there.
  let level: Double
  /// Whether the points that decided are mostly a runner's as they stand.
  let isRunning: Bool
  /// Whether feet can have made it at all, counted right, twice or half.
  let isOfFeet: Bool

  /// Steps a minute of anybody who runs; slower ones walk (docs/model.md has the same line).
  private static let runningSPM = 130.0...240.0
  /// Fewer are not even a stroller's.
  private static let fewestSPM = 60.0
  /// Nobody walks as fast as this for half of the time that decides, m/s; assumed.
  private static let surelyRunningMPS = 2.3

  /// `nil` where too little was recorded.
  ///
  /// Laps that count steps decide, where they fit the cadence once or twice, then a format that has one
  /// unit, unless nobody steps so often. Else, of the two readings the one nearer to what the speed lets expect is taken, on the median of running points: a wrong
  /// reading is off by a factor of two, no runner is.
  ///
  /// - Parameters:
  ///   - byLaps: what the laps' steps make it.
  ///   - element: which element of the file carries it.
  init?(
    _ cadence: [Float], _ speed: [Float], _ estimate: CadenceEstimate,
    byLaps: (unit: CadenceUnit, ratio: Double)? = nil, element: CadenceElement? = nil
  ) {
    var moving = EvenSample<Int>()
    var running = EvenSample<Int>()
    for index in cadence.indices
    where cadence[index] > 0 && (speed.isEmpty || !speed[index].isNaN) {
      moving.add(index)
      if !speed.isEmpty, Double(speed[index]) >= CadenceEstimate.slowestRunningMPS {
        running.add(index)
      }
    }
    // A sensor that speaks for less than a twentieth of the way decides nothing.
    guard moving.count >= 2, moving.count * 20 >= speed.count(where: { !$0.isNaN }) else {
      return nil
    }
    let chosen = (running.count * 5 >= moving.count ? running : moving).values
    guard let median = chosen.map({ cadence[$0] }).median() else { return nil }
    let typicalMPS = speed.isEmpty ? nil : chosen.map { speed[$0] }.median()
    // However slow the way, nobody keeps on with far fewer than 120 steps a minute.
    let expected = max(120, estimate.cadenceSPM(atMPS: typicalMPS ?? 3.0))
    let byFormat: CadenceUnit? =
      element == .oneFoot && Double(2 * median) <= RunnerLimits.highestCadenceSPM ? .strides : nil
    let unit =
      byLaps?.unit ?? byFormat ?? (median * median * 2 < expected * expected ? .strides : .steps)
    let perCount: Float = unit == .strides ? 2 : 1
    let steps = median * Double(perCount)
    var evidence = "median \(decimal(median)) per minute taken for \(unit.rawValue)"
    if let typicalMPS {
      evidence += ", which makes steps of \(decimal(typicalMPS * 60 / steps, places: 2)) m"
    }
    if byFormat != nil { evidence += "; the format counts one foot" }
    if let byLaps {
      evidence += "; laps count \(decimal(byLaps.ratio, places: 2)) steps for each"
    }
    self.unit = unit
    self.evidence = evidence
    level =
      chosen.map { index in
        let usual =
          speed.isEmpty ? expected : max(120, estimate.cadenceSPM(atMPS: Double(speed[index])))
        var ratio = cadence[index] * perCount / Float(usual)
        if ratio > 1.414 { ratio /= 2 } else if ratio < 0.707 { ratio *= 2 }
        return ratio
      }.median() ?? 1
    let ratio = steps / expected
    isRunning = (0.707...1.414).contains(ratio)
    let isFast = (typicalMPS ?? 0) >= Self.surelyRunningMPS
    let least = isFast ? Self.runningSPM.lowerBound : Self.fewestSPM
    isOfFeet = (least...Self.runningSPM.upperBound).contains(
      isRunning ? steps : ratio > 1 ? steps / 2 : steps * 2)
  }
}

/// `number` with a fixed count of decimals, without Foundation.
private func decimal(_ number: Double, places: Int = 1) -> String {
  guard abs(number) < 1e9 else { return "unknown" }
  let scale = places == 1 ? 10.0 : 100.0
  let scaled = Int((number * scale).rounded())
  let fraction = String(scaled % Int(scale))
  let padding = String(repeating: "0", count: places - fraction.count)
  return "\(scaled / Int(scale)).\(padding)\(fraction)"
}

import Running

/// Puts right what a sensor counts wrongly for a while.
struct CadenceMending {
  /// Stretches in which the sensor counted double or half.
  private(set) var rescaled = 0
  private(set) var rescaledS = 0.0
  /// Stretches in which it repeated one value that the runner cannot have had.
  private(set) var stuck = 0
  private(set) var stuckS = 0.0

  /// Shorter than this a value off by two is a step out of rhythm, seconds.
  private static let leastRescaledS = 5.0
  /// Steps so long that nobody takes them at half a runner's cadence, metres; assumed.
  private static let longStepM: Float = 1.5
  /// A runner's whole strides repeat for some time; longer than this only a sensor keeps one value.
  private static let leastStuckS = 60.0
  /// What a sensor is believed while it repeats itself, as a share of the run's own level.
  private static let stuckTolerance = 0.08
  /// The same of the formula, for a level that is the stuck value's own: runners differ that much.
  private static let stuckToleranceOfFormula = 0.25

  /// - Parameters:
  ///   - cadence: steps per minute; stretches that say nothing become gaps.
  ///   - level: the runner's cadence over the formula's.
  init(
    _ cadence: inout [Float], _ time: [Double], _ speed: [Float], _ estimate: CadenceEstimate,
    level: Double
  ) {
    guard !speed.isEmpty else { return }
    mendRepeats(&cadence, time, speed, estimate, level)
    rescale(&cadence, time, speed, estimate, Float(level))
  }

  // MARK: Double and half

  /// Undoes what is off by a factor of two against the run's own level.
  ///
  /// A walk is off by a third, or its steps are short, however rough its speed. Where nobody runs, the
  /// stretch before goes on if the next running is off by the same factor.
  private mutating func rescale(
    _ cadence: inout [Float], _ time: [Double], _ speed: [Float], _ estimate: CadenceEstimate,
    _ level: Float
  ) {
    let slowest = Float(CadenceEstimate.slowestRunningMPS)
    // The formula is a line over speed, which spares its branches at each point.
    let atSlowest = Float(estimate.cadenceSPM(atMPS: CadenceEstimate.slowestRunningMPS)) * level
    let perMPS =
      (Float(estimate.cadenceSPM(atMPS: CadenceEstimate.speeds.upperBound)) * level - atSlowest)
      / (Float(CadenceEstimate.speeds.upperBound) - slowest)
    var begin = -1
    var end = -1
    var factor: Float = 1
    for index in cadence.indices where speed[index] >= slowest && cadence[index] > 0 {
      let usual = atSlowest + perMPS * (speed[index] - slowest)
      let value = cadence[index]
      let isDouble = value > 1.6 * usual && value < 2.4 * usual
      let isHalf =
        value < 0.6 * usual && value > 0.4 * usual && speed[index] * 60 >= value * Self.longStepM
      let here: Float = isDouble ? 0.5 : isHalf ? 2 : 1
      if here != factor {
        apply(factor, begin, end, &cadence, time)
        factor = here
        begin = index
      }
      end = index
    }
    apply(factor, begin, end, &cadence, time)
  }

  private mutating func apply(
    _ factor: Float, _ begin: Int, _ end: Int, _ cadence: inout [Float], _ time: [Double]
  ) {
    guard factor != 1, begin >= 0 else { return }
    let lengthS = time[end] - time[max(0, begin - 1)]
    guard lengthS >= Self.leastRescaledS else { return }
    for index in begin...end { cadence[index] *= factor }
    rescaled += 1
    rescaledS += lengthS
  }

  // MARK: One value for minutes

  private mutating func mendRepeats(
    _ cadence: inout [Float], _ time: [Double], _ speed: [Float], _ estimate: CadenceEstimate,
    _ level: Double
  ) {
    let slowest = Float(CadenceEstimate.slowestRunningMPS)
    var begin = 0
    while begin < cadence.count {
      var end = begin
      let value = cadence[begin]
      while end + 1 < cadence.count, cadence[end + 1] == value, speed[end + 1] >= slowest {
        end += 1
      }
      defer { begin = end + 1 }
      let lengthS = time[end] - time[begin]
      guard value > 0, lengthS >= Self.leastStuckS else { continue }
      let usual = estimate.cadenceSPM(atMPS: Double(speed[(begin + end + 1) / 2]))
      var ratio = Double(value) / usual
      // Stuck or not, what is off by two is put right with the rest.
      if ratio > 1.6 * level { ratio /= 2 } else if ratio < 0.6 * level { ratio *= 2 }
      guard
        abs(ratio / level - 1) > Self.stuckTolerance
          || abs(ratio - 1) > Self.stuckToleranceOfFormula
      else { continue }
      for index in begin...end { cadence[index] = .nan }
      stuck += 1
      stuckS += lengthS
    }
  }
}

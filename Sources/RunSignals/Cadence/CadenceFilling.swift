import Running

/// Steps per minute where the sensor gave none.
struct CadenceFilling {
  /// Stretches that had to be estimated.
  private(set) var stretches = 0
  /// Seconds of them.
  private(set) var estimatedS = 0.0

  /// A runner's cadence changes little over so short a gap, seconds.
  private static let bridgeS = 10.0

  /// Leaves steps per minute at every point: short gaps bridged, long ones estimated, 0 where nobody
  /// moves.
  ///
  /// - Parameter level: the runner's cadence over the formula's.
  init(
    _ cadence: inout [Float], _ time: [Double], _ speed: [Float], _ grade: [Float],
    _ estimate: CadenceEstimate, level: Double
  ) {
    // At a running speed nobody stands: a zero there is a sensor that lost the arm.
    func isMissing(_ value: Float, _ index: Int) -> Bool {
      value.isNaN
        || value == 0 && !speed.isEmpty
          && Double(speed[index]) >= CadenceEstimate.slowestRunningMPS
    }
    var before: Int?
    var index = 0
    while index < cadence.count {
      guard isMissing(cadence[index], index) else {
        before = index
        index += 1
        continue
      }
      var after = index
      while after < cadence.count, isMissing(cadence[after], after) { after += 1 }
      var estimatedHereS = 0.0
      for missing in index..<after {
        // Between standing and running nothing is bridged: a half of a cadence is nobody's.
        if let before, after < cadence.count, time[after] - time[before] <= Self.bridgeS,
          cadence[before] > 0, cadence[after] > 0
        {
          let share = Float((time[missing] - time[before]) / (time[after] - time[before]))
          cadence[missing] = cadence[before] + (cadence[after] - cadence[before]) * share
        } else if !speed.isEmpty, !speed[missing].isNaN {
          let slope = grade.isEmpty || grade[missing].isNaN ? 0 : Double(grade[missing])
          let mps = Double(speed[missing])
          let usual = estimate.cadenceSPM(atMPS: mps, grade: slope)
          cadence[missing] = Float(mps < CadenceEstimate.slowestRunningMPS ? usual : usual * level)
          if missing > 0 { estimatedHereS += time[missing] - time[missing - 1] }
        } else {
          cadence[missing] = 0
        }
      }
      if estimatedHereS > Self.bridgeS {
        stretches += 1
        estimatedS += estimatedHereS
      }
      index = after
    }
  }
}

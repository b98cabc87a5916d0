/// The ground that a profile of altitude shows, with the noise taken out.
///
/// At each cell the least-squares line through the cells around it: its height there, and its slope.
struct SmoothedGround {
  /// Metres, above the same datum as the profile; NaN where nothing is known nearby.
  private(set) var heightM: [Double]
  /// Rise over run; NaN where too little way is known.
  private(set) var slope: [Double]

  /// The lines through what lies within half of `overM` of way, or of thrice the usual distance
  /// between known cells where that is more.
  init(_ profile: AltitudeProfile, overM: Double) {
    let wayM = profile.wayM.span
    let altitudeM = profile.altitudeM.span
    heightM = [Double](repeating: .nan, count: wayM.count)
    slope = heightM
    guard profile.known > 0 else { return }
    let length = wayM[wayM.count - 1] - wayM[0]
    let reach = max(overM, 3 * length / Double(profile.known)) / 2
    // Sums over the known cells in reach, their way counted from `base`.
    var (base, count) = (0.0, 0.0)
    var (sumX, sumXX, sumZ, sumXZ) = (0.0, 0.0, 0.0, 0.0)
    var from = 0
    var to = 0
    for index in wayM.indices {
      let here = wayM[index]
      while to < wayM.count, wayM[to] <= here + reach {
        let z = altitudeM[to]
        if !z.isNaN {
          if count == 0 { (base, sumX, sumXX, sumZ, sumXZ) = (wayM[to], 0, 0, 0, 0) }
          let x = wayM[to] - base
          count += 1
          sumX += x
          sumXX += x * x
          sumZ += z
          sumXZ += x * z
        }
        to += 1
      }
      while wayM[from] < here - reach {
        let z = altitudeM[from]
        if !z.isNaN {
          let x = wayM[from] - base
          count -= 1
          sumX -= x
          sumXX -= x * x
          sumZ -= z
          sumXZ -= x * z
        }
        from += 1
      }
      guard count > 0 else { continue }
      let spread = count * sumXX - sumX * sumX
      // What lies evenly over a way has a spread of count² · way² / 12: a third of the reach will do.
      guard spread >= count * count * reach * reach / 27 else {
        heightM[index] = sumZ / count
        continue
      }
      let tilt = (count * sumXZ - sumX * sumZ) / spread
      slope[index] = tilt
      heightM[index] = (sumZ + tilt * (count * (here - base) - sumX)) / count
    }
  }

  /// This line where `share` is 1, the other where it is 0, and between them in between.
  mutating func blend(with other: SmoothedGround, share: Double) {
    for index in slope.indices where !other.slope[index].isNaN && !slope[index].isNaN {
      slope[index] = other.slope[index] + share * (slope[index] - other.slope[index])
    }
  }
}

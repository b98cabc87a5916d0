/// Altitude along the way, in cells of some metres: a climb belongs to the ground, not to the clock.
///
/// Standing adds nothing to it, and however often a device writes, a cell has one altitude.
struct AltitudeProfile {
  /// Metres of way that make a cell, at least.
  static let cellM = 10.0
  /// Metres above the sea between which there is ground to run on.
  static let earthly: ClosedRange<Float> = -450...9000
  /// What altitude may change by from one point to the next beyond the steepest slope, metres.
  ///
  /// ASSUMED: some times the roughness of satellites; a barometer set anew leaps further.
  static let leapM = 10.0
  /// A stretch this long without way was no running, seconds.
  static let gapS = 30.0
  /// Neighbours further apart say more of the ground than of the device, metres.
  static let neighboursM = 60.0
  /// Rougher than this is no barometer, metres.
  ///
  /// Made-up barometers have 0.06 to 0.14 and satellites 0.55 to 0.9; among real exports
  /// barometers have 0.005 to 0.2 and watches without one 0.35 to 0.6.
  static let roughM = 0.3

  /// The first point of each cell.
  private(set) var firstPoint: [Int] = []
  /// Mean metres of way of each cell's points with an altitude, or of its first where none has one.
  private(set) var wayM: [Double] = []
  /// Mean metres of each cell's altitudes with leaps taken out; NaN where none is known.
  private(set) var altitudeM: [Double] = []
  /// Cells with an altitude.
  private(set) var known = 0
  /// Mean height of a point over the line between its neighbours, metres; 0 where there are none.
  private(set) var roughnessM = 0.0
  /// Altitudes that leap, or that no ground has.
  private(set) var leaps = 0

  /// Whether altitude is as rough as satellites make it.
  var isRough: Bool { roughnessM > Self.roughM }
  /// Whether too little altitude is known to sum up a climb.
  var isSparse: Bool { known * 2 < wayM.count }

  /// The profile of points with their altitude and distance in metres and time in seconds.
  init(_ altitudes: [Float], _ distances: [Double], _ times: [Double]) {
    let altitude = altitudes.span
    let distance = distances.span
    let time = times.span
    let cells = Int(min(Double(altitude.count), (distances.last ?? 0) / Self.cellM)) + 1
    firstPoint.reserveCapacity(cells)
    wayM.reserveCapacity(cells)
    altitudeM.reserveCapacity(cells)
    // Sums over the cell that is being filled.
    var (first, way) = (0, 0.0)
    var (values, sum) = (0.0, 0.0)
    /// Taken from every altitude, so that what lies to either side of a leap joins up.
    var leapt = 0.0
    var last = (way: 0.0, altitude: Double.nan, time: 0.0)
    // From the known point before the last one to the last.
    var (lastRun, lastRise) = (0.0, 0.0)
    var (rough, roughs) = (0.0, 0.0)
    for index in altitude.indices {
      let here = distance[index]
      if index > first, here - distance[first] >= Self.cellM {
        close(first, at: distance[first], way: way, values: values, sum: sum)
        (first, way, values, sum) = (index, 0, 0, 0)
      }
      guard !altitude[index].isNaN else { continue }
      guard Self.earthly.contains(altitude[index]) else {
        leaps += 1
        continue
      }
      var value = Double(altitude[index]) - leapt
      if !last.altitude.isNaN {
        let run = here - last.way
        let rise = value - last.altitude
        let isLeap = abs(rise) > Self.leapM + Double(Grade.steepest) * run
        if isLeap || run <= 0 && time[index] - last.time > Self.gapS {
          if isLeap, run > 0 { leaps += 1 }
          leapt += rise
          value = last.altitude
          lastRun = 0
        } else if run > 0 {
          if lastRun > 0, run + lastRun <= Self.neighboursM {
            rough += abs(rise * lastRun - lastRise * run) / (run + lastRun)
            roughs += 1
          }
          (lastRun, lastRise) = (run, rise)
        }
      }
      last = (here, value, time[index])
      values += 1
      way += here
      sum += value
    }
    if !altitudes.isEmpty {
      close(first, at: distance[first], way: way, values: values, sum: sum)
    }
    if roughs > 0 { roughnessM = rough / roughs }
  }

  private mutating func close(
    _ first: Int, at start: Double, way: Double, values: Double, sum: Double
  ) {
    firstPoint.append(first)
    wayM.append(values > 0 ? way / values : start)
    altitudeM.append(values > 0 ? sum / values : .nan)
    if values > 0 { known += 1 }
  }
}

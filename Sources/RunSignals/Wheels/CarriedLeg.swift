import Running

/// Tells what carried a runner no faster than runners are: a ferry, a cable car, a chair.
///
/// A sensor that was lost says 0 as well. Who is carried waits before or after, or is moved at another
/// speed or height than on foot, and steps again later.
enum CarriedLeg {
  /// Shorter ones are not looked for, seconds on the move.
  private static let shortestS = 60.0
  /// Nobody who walks is so fast, m/s: a walk has few steps, and some sensors count none of it.
  private static let fastestWalkMPS = 2.0
  /// The share of the way on which a sensor says 0, and not just little.
  private static let silentShare = 0.9
  /// Waiting so long, so near to either end, is boarding, seconds.
  private static let waitS = 5.0
  private static let waitsWithinS = 60.0
  /// A sensor that is lost while somebody runs on changes neither speed nor climb: a share of the speed
  /// with steps, and m/s up or down; assumed.
  private static let otherSpeed = 1.25
  private static let climbMPS = 0.3

  /// Whether a sensor says 0 for long enough on the move, and counted before, to be worth a look.
  static func mayBe(in track: Track) -> Bool {
    guard track.deviceCadence.count == track.count else { return false }
    var (from, counted) = (Int?.none, 0)
    for index in track.time.indices {
      let cadence = track.deviceCadence[index]
      guard cadence == 0 else {
        from = nil
        if cadence > 0 { counted += 1 }
        continue
      }
      let first = from ?? index
      from = first
      guard counted > 1, track.time[index] - track.time[first] >= shortestS else { continue }
      let metres = track.distanceM[index] - track.distanceM[first]
      if metres >= fastestWalkMPS * shortestS { return true }
    }
    return false
  }

  /// Whether `stretch`, in which nobody steps, is one.
  ///
  /// - Parameters:
  ///   - speed: over fifteen seconds, NaN where nobody moved.
  ///   - steppingMPS: the speed at which steps are counted, in the middle.
  static func isOne(
    _ stretch: Range<Int>, in track: Track, speed: [Float], steppingMPS: Double?,
    hasStep: (Int) -> Bool
  ) -> Bool {
    let moving = stretch.filter { track.moving[$0] }
    let silent = moving.count { track.deviceCadence[$0] == 0 }
    guard let first = moving.first, let last = moving.last,
      Double(silent) >= silentShare * Double(moving.count),
      moving.reduce(0, { $0 + track.time[$1] - track.time[$1 - 1] }) >= shortestS,
      let medianMPS = moving.compactMap({ speed[$0].isNaN ? nil : speed[$0] }).median(),
      medianMPS >= fastestWalkMPS,
      (1..<stretch.lowerBound).contains(where: hasStep),
      (stretch.upperBound..<track.count).contains(where: hasStep)
    else { return false }
    if let steppingMPS, medianMPS >= otherSpeed * steppingMPS || climbs(first, last, track) {
      return true
    }
    let time = track.time
    return waits(stretch.filter { time[$0] - time[stretch.lowerBound] <= waitsWithinS }, track)
      || waits(stretch.filter { time[stretch.upperBound - 1] - time[$0] <= waitsWithinS }, track)
  }

  private static func waits(_ indexes: [Int], _ track: Track) -> Bool {
    var waitedS = 0.0
    for index in indexes {
      waitedS = track.moving[index] ? 0 : waitedS + track.time[index] - track.time[index - 1]
      if waitedS >= waitS { return true }
    }
    return false
  }

  private static func climbs(_ first: Int, _ last: Int, _ track: Track) -> Bool {
    guard track.altitudeM.count == track.count, track.time[last] > track.time[first] else {
      return false
    }
    let metres = Double(track.altitudeM[last] - track.altitudeM[first])
    return abs(metres) >= climbMPS * (track.time[last] - track.time[first])
  }
}

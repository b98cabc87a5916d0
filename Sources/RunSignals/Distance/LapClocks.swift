import Running

/// The laps' own clocks, which stop while the watch pauses by itself.
enum LapClocks {
  struct Taken {
    /// Seconds taken out because of the laps alone.
    var pausedS = 0.0
    /// Whether every point belongs to a lap with a clock, and none of them contradicts what was found.
    var isWhole = false
  }

  /// A clock is behind its points by so much before it says anything, seconds.
  private static let slackS = 3.0
  /// Slower than so much of the run's mean speed shows that the runner stopped: seen over some seconds,
  /// who stops is at half the pace in that moment.
  private static let dip = 0.5

  /// Where the laps' clocks are shorter together than the time of all points, and one of them than its
  /// own points in which too little standing was found, takes the slowest intervals out of `moving`
  /// until both agree.
  ///
  /// Laps that only share out the points otherwise tell of no pause, and neither does a clock that is
  /// short while its points run on evenly: only where speed dips is anything taken out.
  static func takeOutPauses(
    from moving: inout [Bool], _ laps: [Lap], _ time: [Double], _ distance: [Double]
  ) -> Taken {
    var taken = Taken()
    var (covered, contradicted) = (0, false)
    guard let first = time.first, let last = time.last else { return taken }
    var togetherS = last - first - laps.reduce(0) { $0 + max(0, $1.totalTimeS ?? 0) }
    let dipMPS = (distance.last ?? 0) / max(1, last - first) * dip
    for (number, lap) in laps.enumerated() where lap.points.count > 1 {
      guard let clockS = lap.totalTimeS, clockS > 0 else { continue }
      covered += lap.points.count
      let first = lap.points.lowerBound
      let last = lap.points.upperBound - 1
      // A lap runs on to the first point of the next, unless the watch was stopped between them.
      var missing = time[last] - time[first] - clockS
      if number + 1 < laps.count, missing <= slackS { continue }
      for index in first + 1...last where !moving[index] {
        missing -= time[index] - time[index - 1]
      }
      missing = min(missing, togetherS)
      guard missing > slackS else { continue }
      defer { contradicted = contradicted || missing > slackS }
      func speed(_ index: Int) -> Double {
        distance.isEmpty
          ? -(time[index] - time[index - 1])
          : (distance[index] - distance[index - 1]) / (time[index] - time[index - 1])
      }
      // Rare enough that sorting a lap's points costs nothing to speak of.
      for index in (first + 1...last).filter({ moving[$0] && speed($0) <= dipMPS }).sorted(by: {
        (speed($0), $0) < (speed($1), $1)
      }) {
        let elapsed = time[index] - time[index - 1]
        guard missing > slackS else { break }
        guard elapsed <= missing + slackS, elapsed > 2 else { continue }
        moving[index] = false
        missing -= elapsed
        togetherS -= elapsed
        taken.pausedS += elapsed
      }
    }
    taken.isWhole = covered == time.count && !contradicted
    return taken
  }
}

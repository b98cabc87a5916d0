import Running

/// The witness that looks at the route: what is hilly and winding is more often a trail, what is neither
/// less often.
///
/// Weak by design: there are steep winding roads, and level straight forest tracks. A stretch counts half for
/// itself and half for the whole run: level parts of a hilly run in the woods are in the woods too. Trails
/// on the level are not told by it: of what winds there at changing speed, streets are as much.
struct RouteShape: SurfaceEvidence {
  static let name = SurfaceWitness.shape
  static let options = [
    StageOption(
      "stretch-m", 500, in: 200...5_000, "Metres of way judged as one by the shape of the route."),
    StageOption(
      "trail-grade-percent", 4, in: 1...20,
      "Mean steepness from which a winding stretch speaks for a trail."),
    StageOption(
      "trail-turning-deg-per-km", 450, in: 100...5_000,
      "Change of direction from which a hilly stretch speaks for a trail, as turns are counted."),
  ]
  static let reads: RecordingParts = [.position, .grade]

  private let stretchM: Double
  /// Mean steepness as a fraction.
  private let trailGrade: Double
  private let trailTurning: Double

  // ASSUMED.
  /// Times that hills and bends at their lines are likelier on a trail, and at twice the lines.
  private static let timesAtLine = 4.0
  private static let timesAtTwice = 12.0
  /// The same where both are little beside their lines.
  private static let timesBelow = 0.5
  private static let little = 0.4
  /// Steep hills make up for so little winding, as a share of its line, and no less.
  ///
  /// A road that is run up and down does not wind; winding makes up for no hills, for streets wind too.
  private static let leastWinding = 0.7

  init(_ settings: StageSettings) {
    stretchM = settings["stretch-m"]
    trailGrade = settings["trail-grade-percent"] / 100
    trailTurning = settings["trail-turning-deg-per-km"]
  }

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    let track = recording.track
    guard track.hasPositions, !track.grade.isEmpty else { return [] }
    guard let whole = shape(of: 0..<track.count, track) else { return [] }
    return stretches(of: track).compactMap { points in
      // A stretch too short to have a shape has that of the run.
      let own = shape(of: points, track) ?? whole
      return odds(of: (own + whole) / 2).map {
        SurfaceTestimony(points: points, odds: $0, witness: Self.name)
      }
    }
  }

  /// Of `stretchM` each; a rest too short to tell belongs to the stretch before it.
  private func stretches(of track: Track) -> [Range<Int>] {
    let shortestM = stretchM / 5
    let wholeM = track.distanceM[track.count - 1]
    var stretches: [Range<Int>] = []
    var begin = 0
    while begin < track.count {
      var end = begin + 1
      while end < track.count,
        track.distanceM[end] - track.distanceM[begin] < stretchM
          || wholeM - track.distanceM[end] < shortestM
      {
        end += 1
      }
      stretches.append(begin..<end)
      begin = end
    }
    return stretches
  }

  /// Steepness and turning over the lines from which they speak; `nil` where they are not known.
  private func shape(of points: Range<Int>, _ track: Track) -> SIMD2<Double>? {
    var sum: Float = 0
    var count = 0
    for index in points where !track.grade[index].isNaN {
      sum += abs(track.grade[index])
      count += 1
    }
    guard count > 0,
      let turning = Turning.degreesPerKm(
        track.latitude, track.longitude, track.distanceM, points: points)
    else { return nil }
    return SIMD2(Double(sum) / Double(count) / trailGrade, turning / trailTurning)
  }

  /// `nil` where the shape says nothing.
  private func odds(of shape: SIMD2<Double>) -> SurfaceOdds? {
    let (steep, winding) = (shape.x, shape.y)
    let together = (steep * min(steep, winding)).squareRoot()
    if together >= 1, steep >= 1, winding >= Self.leastWinding {
      let excess = min(1, together - 1)
      return SurfaceOdds([
        .trail: Self.timesAtLine + excess * (Self.timesAtTwice - Self.timesAtLine)
      ])
    }
    return shape.max() < Self.little ? SurfaceOdds([.trail: Self.timesBelow]) : nil
  }
}

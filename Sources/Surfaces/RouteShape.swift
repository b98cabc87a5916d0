import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The witness that looks at the route: hilly and winding is a trail, the rest a road.
struct RouteShape {
  var stretchM: Double
  /// Mean steepness as a fraction.
  var trailGrade: Double
  var trailTurningDegPerKm: Double

  /// Less way than this has no shape.
  private var shortestM: Double { stretchM / 5 }

  /// A verdict for every point, stretch by stretch.
  func verdicts(on track: Track) -> [SurfaceVerdict] {
    let road = SurfaceVerdict(surface: .road, confidence: 0.5, witness: .prior)
    var verdicts = [SurfaceVerdict](repeating: road, count: track.count)
    guard track.hasPositions, !track.grade.isEmpty else { return verdicts }
    let wholeM = track.distanceM[track.count - 1]
    var begin = 0
    while begin < track.count {
      var end = begin + 1
      // A rest too short to tell belongs to the stretch before it.
      while end < track.count,
        track.distanceM[end] - track.distanceM[begin] < stretchM
          || wholeM - track.distanceM[end] < shortestM
      {
        end += 1
      }
      if let confidence = trailConfidence(track, begin..<end) {
        let trail = SurfaceVerdict(surface: .trail, confidence: confidence, witness: .shape)
        for index in begin..<end { verdicts[index] = trail }
      }
      begin = end
    }
    return verdicts
  }

  /// How sure a trail is: `nil` where the stretch is not both hilly and winding, or too short to tell.
  private func trailConfidence(_ track: Track, _ points: Range<Int>) -> Double? {
    let lengthM = track.distanceM[points.upperBound - 1] - track.distanceM[points.lowerBound]
    guard lengthM >= shortestM else { return nil }
    let grades = points.map { track.grade[$0] }.filter { !$0.isNaN }
    guard !grades.isEmpty else { return nil }
    let steepness = Double(grades.reduce(0) { $0 + abs($1) }) / Double(grades.count)
    let turning = Self.turningDeg(track, points) / lengthM * 1_000
    guard steepness >= trailGrade, turning >= trailTurningDegPerKm else { return nil }
    // The shape alone never makes sure: there are steep winding roads.
    let excess = min(steepness / trailGrade, turning / trailTurningDegPerKm) - 1
    return ((0.4 + 0.3 * min(1, excess)) * 10).rounded() / 10
  }

  /// Degrees turned along the points, legs of at least 15 m so that noise does not turn.
  static func turningDeg(_ track: Track, _ points: Range<Int>) -> Double {
    let legM = 15.0
    var turned = 0.0
    var last: Int?
    var heading: Double?
    for index in points where !track.latitude[index].isNaN {
      guard let from = last else {
        last = index
        continue
      }
      guard track.distanceM[index] - track.distanceM[from] >= legM else { continue }
      let north = track.latitude[index] - track.latitude[from]
      let east =
        (track.longitude[index] - track.longitude[from]).remainder(dividingBy: 360)
        * cos(track.latitude[index] * .pi / 180)
      let now = atan2(east, north) * 180 / .pi
      if let before = heading {
        let turn = abs(now - before)
        turned += min(turn, 360 - turn)
      }
      heading = now
      last = index
    }
    return turned
  }
}

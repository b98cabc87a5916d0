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

  /// The whole track in stretches, an opinion on each.
  func stretches(of track: Track) -> [SurfaceStretch] {
    let road = SurfaceOpinion(surface: .road, confidence: 0.5, witness: .prior)
    guard track.hasPositions, !track.grade.isEmpty else {
      return [SurfaceStretch(points: 0..<track.count, opinion: road)]
    }
    var stretches: [SurfaceStretch] = []
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
      let trail = trailConfidence(track, begin..<end).map {
        SurfaceOpinion(surface: .trail, confidence: $0, witness: .shape)
      }
      stretches.append(SurfaceStretch(points: begin..<end, opinion: trail ?? road))
      begin = end
    }
    return stretches
  }

  /// How sure a trail is: `nil` where the stretch is not both hilly and winding, or too short to tell.
  private func trailConfidence(_ track: Track, _ points: Range<Int>) -> Double? {
    let lengthM = track.distanceM[points.upperBound - 1] - track.distanceM[points.lowerBound]
    guard lengthM >= shortestM else { return nil }
    var sum: Float = 0
    var count = 0
    for index in points where !track.grade[index].isNaN {
      sum += abs(track.grade[index])
      count += 1
    }
    guard count > 0 else { return nil }
    let steepness = Double(sum) / Double(count)
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

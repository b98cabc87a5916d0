import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The witness that looks at the route: hilly and winding is a trail, the rest a road.
struct RouteShape: SurfaceEvidence {
  static let names: [SurfaceWitness] = [.shape, .prior]
  static let options = [
    StageOption(
      "stretch-m", 500, in: 100...5_000, "Metres of way judged as one by the shape of the route."),
    StageOption(
      "trail-grade-percent", 4, in: 1...20,
      "Mean steepness from which a winding stretch is taken for a trail."),
    StageOption(
      "trail-turning-deg-per-km", 900, in: 100...5_000,
      "Change of direction from which a hilly stretch is taken for a trail."),
  ]
  static let reads: RecordingParts = [.position, .grade]

  private let stretchM: Double
  /// Mean steepness as a fraction.
  private let trailGrade: Double
  private let trailWindingDegPerKm: Double

  init(_ settings: StageSettings) {
    stretchM = settings["stretch-m"]
    trailGrade = settings["trail-grade-percent"] / 100
    trailWindingDegPerKm = settings["trail-turning-deg-per-km"]
  }

  /// Less way than this has no shape.
  private var shortestM: Double { stretchM / 5 }

  func stretches(of recording: Recording) -> [SurfaceStretch]? {
    let track = recording.track
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
    let winding = Self.windingDeg(track, points) / lengthM * 1_000
    guard steepness >= trailGrade, winding >= trailWindingDegPerKm else { return nil }
    // The shape alone never makes sure: there are steep winding roads.
    let excess = min(steepness / trailGrade, winding / trailWindingDegPerKm) - 1
    return ((0.4 + 0.3 * min(1, excess)) * 10).rounded() / 10
  }

  /// Degrees of every change of direction from leg to leg of at least 15 m.
  ///
  /// Small bends are meant to count, and with them counts some trembling of positions. `turns`, the
  /// figure that runs are described by, leaves out both and is smaller.
  static func windingDeg(_ track: Track, _ points: Range<Int>) -> Double {
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

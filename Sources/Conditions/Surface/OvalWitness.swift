import Running

/// The witness that knows a running track by the laps on it.
struct OvalWitness: SurfaceEvidence {
  static let name = SurfaceWitness.oval
  static let reads: RecordingParts = []
  static let readsIfThere: RecordingParts = [.ovals]

  /// Who goes less far between two laps has stayed at the track, metres: a rest on the infield (ASSUMED).
  private static let staysM = 400.0
  /// The same before the first lap and after the last (ASSUMED).
  private static let comesM = 100.0
  /// Heard alone, it comes to the confidence that shapes were found with.
  private static let timesEven =
    (1 - SurfaceVerdict.prior[.track]) / SurfaceVerdict.prior[.track]

  init(_ settings: StageSettings) {}

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    guard let ovals = recording.figures.ovals, let start = recording.track.time.first else {
      return []
    }
    let (time, distance) = (recording.track.time, recording.track.distanceM)
    var found: [(points: Range<Int>, confidence: Double)] = []
    var index = 0
    for stretch in ovals {
      while index < time.count, time[index] - start < stretch.beginS { index += 1 }
      let first = index
      while index < time.count, time[index] - start <= stretch.endS { index += 1 }
      guard first < index else { continue }
      if let last = found.last,
        distance[first] - distance[last.points.upperBound - 1] < Self.staysM
      {
        found[found.count - 1] = (
          last.points.lowerBound..<index, max(last.confidence, stretch.confidence)
        )
      } else {
        found.append((first..<index, stretch.confidence))
      }
      // Two stretches share the point between them.
      index -= 1
    }
    return widened(found, distance).map { points, confidence in
      let times = Self.timesEven * confidence / (1 - min(0.999, confidence))
      return SurfaceTestimony(
        points: points, odds: SurfaceOdds([.track: times]), witness: Self.name)
    }
  }

  /// To the first point and the last, where hardly any way lies between.
  private func widened(
    _ found: [(points: Range<Int>, confidence: Double)], _ distance: [Double]
  ) -> [(points: Range<Int>, confidence: Double)] {
    guard let first = found.first, let last = found.last, let wholeM = distance.last else {
      return []
    }
    var found = found
    if distance[first.points.lowerBound] < Self.comesM {
      found[0].points = 0..<found[0].points.upperBound
    }
    if wholeM - distance[last.points.upperBound - 1] < Self.comesM {
      found[found.count - 1].points = found[found.count - 1].points.lowerBound..<distance.count
    }
    return found
  }
}

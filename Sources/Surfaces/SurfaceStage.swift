public import Running

/// Decides what was underfoot from all witnesses, the surest first.
public struct SurfaceStage: Stage {
  public static let kind = "surface"
  public static let summary =
    "Tells treadmill, trail and road apart, with the share and the confidence of each."
  public static let options = [
    StageOption(
      "stretch-m", 500, in: 100...5_000, "Metres of way judged as one by the shape of the route."),
    StageOption(
      "trail-grade-percent", 4, in: 1...20,
      "Mean steepness from which a winding stretch is taken for a trail."),
    StageOption(
      "trail-turning-deg-per-km", 900, in: 100...5_000,
      "Change of direction from which a hilly stretch is taken for a trail."),
  ]
  public static let reads: Channels = [.time, .position, .distance, .grade]
  public static let writes: Channels = [.surface]

  let shape: RouteShape

  public init(_ settings: StageSettings) {
    shape = RouteShape(
      stretchM: settings["stretch-m"], trailGrade: settings["trail-grade-percent"] / 100,
      trailTurningDegPerKm: settings["trail-turning-deg-per-km"])
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let count = recording.track.count
    let verdicts: [SurfaceVerdict]
    if let told = FileWords.verdict(on: recording) {
      verdicts = Array(repeating: told, count: count)
    } else if let told = NoPosition.verdict(on: recording) {
      verdicts = Array(repeating: told, count: count)
    } else {
      verdicts = shape.verdicts(on: recording.track)
    }
    recording.track.surface = verdicts.map(\.surface)
    recording.verdict.surfaces = Self.shares(verdicts, recording.track.distanceM)
  }

  /// The share of each surface in the distance, the largest first; by points where there is none.
  ///
  /// A surface by one witness is one entry, with the mean confidence of its way.
  static func shares(_ verdicts: [SurfaceVerdict], _ distance: [Double]) -> [SurfaceShare] {
    var found: [SurfaceShare] = []
    var total = 0.0
    for (index, verdict) in verdicts.enumerated() {
      let step = distance.isEmpty || index == 0 ? 0 : distance[index] - distance[index - 1]
      let way = distance.last ?? 0 > 0 ? step : 1
      guard way > 0 else { continue }
      total += way
      let known = found.firstIndex {
        $0.surface == verdict.surface && $0.witness == verdict.witness
      }
      if let known {
        found[known].share += way
        found[known].confidence += way * verdict.confidence
      } else {
        found.append(
          SurfaceShare(
            surface: verdict.surface, share: way, confidence: way * verdict.confidence,
            witness: verdict.witness))
      }
    }
    for index in found.indices {
      // More than hundredths would feign knowledge.
      found[index].confidence = (found[index].confidence / found[index].share * 100).rounded() / 100
      found[index].share /= total
    }
    return found.sorted {
      ($0.share, $1.surface.rawValue, $1.witness.rawValue)
        > ($1.share, $0.surface.rawValue, $0.witness.rawValue)
    }
  }
}

/// What one witness says of one point.
struct SurfaceVerdict {
  var surface: Surface
  /// 0 to 1; a choice of ours, to be replaced where a witness has been measured.
  var confidence: Double
  var witness: SurfaceWitness
}

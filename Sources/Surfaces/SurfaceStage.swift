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
  static func shares(_ verdicts: [SurfaceVerdict], _ distance: [Double]) -> [SurfaceShare] {
    var sums: [SurfaceVerdict: Double] = [:]
    for (index, verdict) in verdicts.enumerated() {
      let step = distance.isEmpty || index == 0 ? 0 : distance[index] - distance[index - 1]
      sums[verdict, default: 0] += distance.last ?? 0 > 0 ? step : 1
    }
    let total = sums.values.reduce(0, +)
    guard total > 0 else { return [] }
    return sums.map { verdict, sum in
      SurfaceShare(
        surface: verdict.surface, share: sum / total, confidence: verdict.confidence,
        witness: verdict.witness)
    }
    .filter { $0.share > 0 }
    .sorted { ($0.share, $1.surface.rawValue) > ($1.share, $0.surface.rawValue) }
  }
}

/// What one witness says of one point.
struct SurfaceVerdict: Hashable {
  var surface: Surface
  /// 0 to 1; a choice of ours, to be replaced where a witness has been measured.
  var confidence: Double
  var witness: SurfaceWitness
}

package import Running

/// Decides what was underfoot from all witnesses, the surest first.
package struct SurfaceStage: StageOfOptions {
  package static let kind = "surface"
  package static let summary =
    "Tells treadmill, trail and road apart, with the share and the confidence of each."
  package static let options = [
    StageOption(
      "stretch-m", 500, in: 100...5_000, "Metres of way judged as one by the shape of the route."),
    StageOption(
      "trail-grade-percent", 4, in: 1...20,
      "Mean steepness from which a winding stretch is taken for a trail."),
    StageOption(
      "trail-turning-deg-per-km", 900, in: 100...5_000,
      "Change of direction from which a hilly stretch is taken for a trail."),
  ]
  package static let reads: RecordingParts = [
    .time, .position, .distance, .grade, .deviceCadence, .words,
  ]
  package static let writes: RecordingParts = [.surface, .surfaces]

  let shape: RouteShape

  package init(_ settings: StageSettings) {
    shape = RouteShape(
      stretchM: settings["stretch-m"], trailGrade: settings["trail-grade-percent"] / 100,
      trailTurningDegPerKm: settings["trail-turning-deg-per-km"])
  }

  package func apply(to recording: inout Recording, of athlete: Athlete) {
    let count = recording.track.count
    let stretches: [SurfaceStretch]
    if let told = SurfaceInText.opinion(on: recording) ?? NoPosition.opinion(on: recording) {
      stretches = [SurfaceStretch(points: 0..<count, opinion: told)]
    } else {
      stretches = shape.stretches(of: recording.track)
    }
    var surface: [Surface] = []
    surface.reserveCapacity(count)
    for stretch in stretches {
      surface.append(
        contentsOf: repeatElement(stretch.opinion.surface, count: stretch.points.count))
    }
    recording.track.surface = surface
    recording.figures.surfaces = Self.shares(stretches, recording.track.distanceM)
  }

  /// The share of each surface in the distance, the largest first; by points where there is none.
  ///
  /// A surface by one witness is one entry, with the mean confidence of its way.
  static func shares(_ stretches: [SurfaceStretch], _ distance: [Double]) -> [SurfaceShare] {
    var found: [SurfaceShare] = []
    var total = 0.0
    for stretch in stretches where !stretch.points.isEmpty {
      let (points, opinion) = (stretch.points, stretch.opinion)
      // The step into a stretch is its own.
      let way =
        distance.last ?? 0 > 0
        ? distance[points.upperBound - 1] - distance[max(0, points.lowerBound - 1)]
        : Double(points.count)
      guard way > 0 else { continue }
      total += way
      let known = found.firstIndex {
        $0.surface == opinion.surface && $0.witness == opinion.witness
      }
      if let known {
        found[known].share += way
        found[known].confidence += way * opinion.confidence
      } else {
        found.append(
          SurfaceShare(
            surface: opinion.surface, share: way, confidence: way * opinion.confidence,
            witness: opinion.witness))
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

/// Points in a row of which a witness says the same.
struct SurfaceStretch {
  var points: Range<Int>
  var opinion: SurfaceOpinion
}

/// What one witness says of a stretch.
struct SurfaceOpinion {
  var surface: Surface
  /// 0 to 1; a choice of ours, to be replaced where a witness has been measured.
  var confidence: Double
  var witness: SurfaceWitness
}

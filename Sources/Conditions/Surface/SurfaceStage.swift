package import Running

/// Decides what was underfoot from all witnesses, the surest first.
package struct SurfaceStage: StageOfOptions {
  package static let kind = "surface"
  package static let summary =
    "Tells treadmill, trail and road apart, with the share and the confidence of each. "
    + "Of the witnesses the first that has something to say is heard: "
    + evidence.flatMap { $0.names }.map(\.rawValue).joined(separator: ", ") + "."
  package static let options = evidence.flatMap { $0.options }
  package static let reads = evidence.reduce(into: [.time, .distance] as RecordingParts) {
    $0.formUnion($1.reads)
  }
  package static let writes: RecordingParts = [.surface, .surfaces]

  /// Every witness, the surest first; the last has an opinion on everything.
  static let evidence: [any SurfaceEvidence.Type] = [
    SurfaceInText.self, NoPosition.self, RouteShape.self,
  ]

  private let witnesses: [any SurfaceEvidence]

  package init(_ settings: StageSettings) { witnesses = Self.evidence.map { $0.init(settings) } }

  package func apply(to recording: inout Recording, of athlete: Athlete) {
    let stretches = stretches(of: recording)
    var surface: [Surface] = []
    surface.reserveCapacity(recording.track.count)
    for stretch in stretches {
      surface.append(
        contentsOf: repeatElement(stretch.opinion.surface, count: stretch.points.count))
    }
    recording.track.surface = surface
    recording.figures.surfaces = Self.shares(stretches, recording.track.distanceM)
  }

  private func stretches(of recording: borrowing Recording) -> [SurfaceStretch] {
    for witness in witnesses {
      if let told = witness.stretches(of: recording) { return told }
    }
    return []
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

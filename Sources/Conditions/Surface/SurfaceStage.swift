package import Running

/// Decides what was underfoot from all witnesses together.
package struct SurfaceStage: StageOfOptions {
  package static let kind = "surface"
  package static let summary =
    "Tells road, track, grass, trail, sand and treadmill apart, with the chances of each. "
    + "All witnesses are heard, and their odds multiplied: "
    + evidence.map { $0.name.rawValue }.joined(separator: ", ")
    + "; where nobody speaks, what people mostly run on."
  package static let options = evidence.flatMap { $0.options }
  package static let reads = evidence.reduce(into: [.time, .distance] as RecordingParts) {
    $0.formUnion($1.reads)
  }
  package static let readsIfThere = evidence.reduce(into: [] as RecordingParts) {
    $0.formUnion($1.readsIfThere)
  }
  package static let writes: RecordingParts = [.surface, .surfaces]

  /// Every witness, the surest first: of two who say the same, the first has decided.
  static let evidence: [any SurfaceEvidence.Type] = [
    DeviceSurface.self, OvalWitness.self, NoPosition.self, MapWitness.self, NamedSurface.self,
    RouteShape.self,
  ]

  private let witnesses: [any SurfaceEvidence]

  package init(_ settings: StageSettings) { self.init(settings, map: nil) }

  /// - Parameter map: of the pipeline, where it has one.
  package init(_ settings: StageSettings, map: SurfaceMap?) {
    witnesses = Self.evidence.map { kind in
      var witness = kind.init(settings)
      witness.take(map)
      return witness
    }
  }

  package func apply(to recording: inout Recording, of athlete: Athlete) {
    let testimony = witnesses.map { $0.testimony(on: recording) }
    for finding in testimony.joined().compactMap(\.finding) {
      recording.findings.note(finding.code, count: finding.count, detail: finding.detail)
    }
    let stretches = Self.verdicts(testimony, count: recording.track.count)
    var surface: [Surface] = []
    surface.reserveCapacity(recording.track.count)
    let shares = Self.shares(stretches.map(\.points), recording.track.distanceM)
    recording.figures.ground = []
    for (stretch, share) in zip(stretches, shares) {
      let ground = GroundStretch(
        share: share, chances: stretch.chances.rounded, witness: stretch.witness)
      surface.append(contentsOf: repeatElement(ground.surface, count: stretch.points.count))
      recording.figures.ground.add(ground)
    }
    recording.track.surface = surface
  }

  /// Points in a row on which all witnesses say the same, and what that comes to.
  struct Stretch {
    var points: Range<Int>
    var chances: SurfaceOdds
    var witness: SurfaceWitness
  }

  /// - Parameter testimony: of each witness, in the order of the points.
  static func verdicts(_ testimony: [[SurfaceTestimony]], count: Int) -> [Stretch] {
    guard count > 0 else { return [] }
    let edges = Set(testimony.joined().flatMap { [$0.points.lowerBound, $0.points.upperBound] })
      .union([0, count]).filter { (0...count).contains($0) }.sorted()
    var next = testimony.map { _ in 0 }
    return zip(edges, edges.dropFirst()).map { begin, end in
      var heard: [(odds: SurfaceOdds, witness: SurfaceWitness)] = []
      for (witness, said) in testimony.enumerated() {
        while next[witness] < said.count, said[next[witness]].points.upperBound <= begin {
          next[witness] += 1
        }
        if next[witness] < said.count, said[next[witness]].points.contains(begin) {
          heard.append((said[next[witness]].odds, said[next[witness]].witness))
        }
      }
      let (chances, witness) = SurfaceVerdict.chances(heard)
      return Stretch(points: begin..<end, chances: chances, witness: witness)
    }
  }

  /// The share of each stretch in the distance, to a ten-thousandth; by points where there is none.
  static func shares(_ stretches: [Range<Int>], _ distance: [Double]) -> [Double] {
    let wholeM = distance.last ?? 0
    let count = stretches.last?.upperBound ?? 0
    // The step into a stretch is its own.
    let ends = stretches.map { points in
      let end = points.upperBound
      let part = wholeM > 0 ? distance[end - 1] / wholeM : Double(end) / Double(count)
      return (part * 10_000).rounded()
    }
    return zip([0] + ends, ends).map { ($1 - $0) / 10_000 }
  }
}

extension [GroundStretch] {
  /// Lengthens the last stretch by one with the same verdict, whose chances are then the mean of both, or
  /// begins another.
  package mutating func add(_ stretch: GroundStretch) {
    guard stretch.share > 0 else { return }
    guard let last, last.surface == stretch.surface, last.witness == stretch.witness else {
      append(stretch)
      return
    }
    var both = SurfaceOdds { _ in 0 }
    both.add(last.chances, weight: last.share)
    both.add(stretch.chances, weight: stretch.share)
    self[count - 1].chances = both.chances.rounded
    self[count - 1].share = ((last.share + stretch.share) * 10_000).rounded() / 10_000
  }
}

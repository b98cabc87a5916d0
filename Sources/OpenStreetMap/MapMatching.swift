/// Finds the ways of a map that a run was run on.
///
/// A hidden Markov model (Newson and Krumm 2009) whose states are ways in one of their directions; the
/// likeliest chain is Viterbi's. The run's own continuity tells parallel ways apart: a change between ways
/// that share no node costs as much as seconds of positions can make good.
package struct MapMatching {
  private let index: MapIndex

  package init(_ index: MapIndex) { self.index = index }

  /// The whole recording in stretches, each on one way, on none, or beyond the map; empty without positions.
  ///
  /// - Parameters:
  ///   - latitude: degrees, a point each; NaN where there was no fix.
  ///   - distanceM: metres since the start, never falling.
  package func stretches(
    latitude: [Double], longitude: [Double], distanceM: [Double]
  ) -> [MapStretch] {
    guard latitude.count == distanceM.count, longitude.count == distanceM.count else { return [] }
    let samples = RunSample.samples(
      latitude: latitude, longitude: longitude, distanceM: distanceM)
    guard !samples.isEmpty else { return [] }
    var trellis = Trellis(index)
    for (number, sample) in samples.enumerated() {
      let isLast = number + 1 == samples.count
      trellis.add(sample, nextStepM: isLast ? 0 : samples[number + 1].stepM)
    }
    let ways = trellis.ways()
    let places = samples.indices.map { number -> (Int, MapStretch.Place, Float) in
      let sample = samples[number]
      if let on = ways[number] { return (sample.point, .way(on.way), on.besideM) }
      // Ways go on where the extract says that it ends.
      let isCovered = index.area.contains(sample.place) || trellis.hasCandidates(number)
      return (sample.point, isCovered ? .noWay : .beyondMap, 0)
    }
    return MapStretch.stretches(places, points: latitude.count)
  }
}

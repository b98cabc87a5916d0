/// Points of a recording in a row that were run on one way, on none, or beyond the map.
package struct MapStretch: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    /// A way by its number in the index.
    case way(UInt32)
    case noWay, beyondMap
  }

  package var points: Range<Int>
  package var place: Place

  /// The stretches between samples: each point goes with the sample that it is nearest to.
  ///
  /// - Parameters:
  ///   - samples: the point of each, ascending, and what it lies on.
  ///   - count: all points of the recording.
  static func stretches(_ samples: [(point: Int, place: Place)], points count: Int) -> [MapStretch]
  {
    var stretches: [MapStretch] = []
    for (number, sample) in samples.enumerated() {
      let start = number == 0 ? 0 : (samples[number - 1].point + sample.point + 1) / 2
      if let last = stretches.last {
        if last.place == sample.place { continue }
        stretches[stretches.count - 1].points = last.points.lowerBound..<start
      }
      stretches.append(MapStretch(points: start..<count, place: sample.place))
    }
    return stretches
  }
}

/// Points of a recording in a row that were run on one way, on none, or beyond the map.
package struct MapStretch: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    /// A way by its number in the index.
    case way(UInt32)
    case noWay, beyondMap
  }

  package var points: Range<Int>
  package var place: Place
  /// Metres from the way to the positions here and some way before and behind, in the mean; 0 where there is none.
  package var besideM: Float = 0

  /// The stretches between samples: each point goes with the sample that it is nearest to.
  ///
  /// - Parameters:
  ///   - samples: the point of each, ascending, what it lies on and how far it is from that.
  ///   - count: all points of the recording.
  static func stretches(
    _ samples: [(point: Int, place: Place, besideM: Float)], points count: Int
  ) -> [MapStretch] {
    let besideM = smoothed(samples.map(\.besideM))
    var stretches: [MapStretch] = []
    /// Samples of the last stretch.
    var held: Float = 0
    for (number, sample) in samples.enumerated() {
      let start = number == 0 ? 0 : (samples[number - 1].point + sample.point + 1) / 2
      if let last = stretches.last, last.place == sample.place {
        held += 1
        stretches[stretches.count - 1].besideM += (besideM[number] - last.besideM) / held
        continue
      }
      if let last = stretches.last {
        stretches[stretches.count - 1].points = last.points.lowerBound..<start
      }
      held = 1
      stretches.append(
        MapStretch(points: start..<count, place: sample.place, besideM: besideM[number]))
    }
    return stretches
  }

  /// So many samples on either side count as much as one itself: a receiver's error changes within them (ASSUMED).
  private static let reach = 6

  /// The means over the samples around each.
  private static func smoothed(_ values: [Float]) -> [Float] {
    var sums: [Float] = [0]
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return values.indices.map { index in
      let (from, to) = (max(0, index - reach), min(values.count, index + reach + 1))
      return (sums[to] - sums[from]) / Float(to - from)
    }
  }
}

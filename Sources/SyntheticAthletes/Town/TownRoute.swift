import Foundation

/// A runner's line through a town, and which way lies under it.
struct TownRoute {
  /// The rest of a way's line, up to some metres from the start.
  struct Section {
    var end: Double
    var way: Int
  }

  let route: Route
  private(set) var sections: [Section] = []

  /// Runs along steps from node to node: beside the middle of a way, and round its corners.
  ///
  /// - Parameter side: metres to the left that a runner keeps from the middle, by kind of way.
  init(_ steps: [TownPaths.Step], of town: Town, side: (TownWay.Kind) -> Double) {
    let spacing = 2.0
    var line: [Spot] = []
    var ways: [Int] = []
    var sides: [Double] = []
    for step in steps {
      let (from, to) = (town.nodes[step.from], town.nodes[step.to])
      let count = max(1, Int((from.distance(to: to) / spacing).rounded()))
      for index in 0..<count {
        line.append(from + Double(index) / Double(count) * (to - from))
        ways.append(step.way)
        sides.append(side(town.ways[step.way].kind))
      }
    }
    // Nobody turns on the spot, nor changes sides in one step: means over 8 and 20 m.
    let smooth = Self.smoothed(line, reach: 2)
    let off = Self.smoothed(sides.map { Spot(east: $0, north: 0) }, reach: 5)
    let run = smooth.indices.map { index -> Spot in
      let (before, after) = (smooth[max(0, index - 2)], smooth[min(smooth.count - 1, index + 2)])
      return smooth[index] + off[index].east * before.left(towards: after)
    }
    var metres = 0.0
    for index in run.indices {
      if index > 0 { metres += run[index - 1].distance(to: run[index]) }
      if sections.last?.way == ways[index] {
        sections[sections.count - 1].end = metres
      } else {
        sections.append(Section(end: metres, way: ways[index]))
      }
    }
    let count = max(1, Int((metres / spacing).rounded(.up)))
    route = Route(
      start: town.origin,
      path: Route.evened(run.map { ($0.east, $0.north) }, count: count),
      spacing: metres / Double(count), legs: [Route.Leg(from: 0, to: metres)],
      terrain: town.terrain)
  }

  /// The way under the feet some metres from the start.
  func way(at metres: Double) -> Int? {
    var (low, high) = (0, sections.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].end < metres { low = middle + 1 } else { high = middle }
    }
    return sections.isEmpty ? nil : sections[low].way
  }

  private static func smoothed(_ line: [Spot], reach: Int) -> [Spot] {
    line.indices.map { index in
      // The ends stay where they are.
      let reach = min(reach, index, line.count - 1 - index)
      let around = line[(index - reach)...(index + reach)]
      return (1 / Double(around.count)) * around.reduce(Spot(east: 0, north: 0), +)
    }
  }
}

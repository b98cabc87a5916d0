import Foundation

/// Lays out a town, part by part.
struct TownBuilder {
  let seed: UInt64
  var generator: SeededGenerator
  private(set) var nodes: [Spot] = []
  private(set) var ways: [TownWay] = []
  private(set) var places: [Town.Region: [Int]] = [:]
  private(set) var houses: [[Spot]] = []
  private(set) var areas: [(key: String, value: String, corners: [Spot])] = []
  /// Junctions of the street grid, by column and row, from the south-west.
  var junctions: [[Int]] = []

  init(seed: UInt64) {
    self.seed = seed
    generator = SeededGenerator(seed: seed, purpose: "town")
  }

  // MARK: Pieces

  mutating func node(_ spot: Spot) -> Int {
    nodes.append(spot)
    return nodes.count - 1
  }

  /// Adds a way; what lies on it is drawn unless it is said, or it goes on like the way before.
  mutating func way(
    _ kind: TownWay.Kind, _ way: [Int], of material: TownMaterial? = nil,
    like before: TownWay? = nil
  ) {
    let grade =
      kind == .track ? before?.grade ?? MaterialMix.gradeOfTrack(from: &generator) : nil
    let drawn = mix(of: kind, grade: grade).drawn(from: &generator)
    let length = zip(way, way.dropFirst()).reduce(0) {
      $0 + nodes[$1.0].distance(to: nodes[$1.1])
    }
    ways.append(
      TownWay(
        kind: kind, nodes: way, material: material ?? before?.material ?? drawn, grade: grade,
        length: length))
  }

  /// What this town's ways of a kind are made of.
  private func mix(of kind: TownWay.Kind, grade: Int?) -> MaterialMix {
    var own = SeededGenerator(seed: seed, purpose: "mix \(kind.rawValue) \(grade ?? 0)")
    return MaterialMix.of(kind, grade: grade).tilted(from: &own)
  }

  /// Nodes from one to another, both with them: a bow to one side, and wander of its own upon it.
  ///
  /// - Parameters:
  ///   - bow: the largest distance from the straight line that the bow makes, metres.
  ///   - wander: the standard deviation of what each node in between is off to the side, metres.
  ///   - step: metres from node to node.
  mutating func line(
    from start: Int, to end: Int, bow: Double, wander: Double = 0, step: Double = 40
  ) -> [Int] {
    let (first, last) = (nodes[start], nodes[end])
    let side = first.left(towards: last)
    let count = max(1, Int((first.distance(to: last) / step).rounded()))
    var drift = Drift(deviation: wander, memory: 2, from: &generator)
    let inner = (1..<max(1, count)).map { index -> Int in
      let share = Double(index) / Double(count)
      // The ends stay where they are.
      let off = sin(.pi * share) * (bow + drift.step(&generator))
      return node(first + share * (last - first) + off * side)
    }
    return [start] + inner + [end]
  }

  mutating func mark(_ places: [Int], in region: Town.Region) {
    self.places[region, default: []] += places
  }

  mutating func area(_ key: String, _ value: String, _ corners: [Spot]) {
    areas.append((key, value, corners))
  }

  /// A second line some metres to the left of a line of nodes, joined to it where `joins` says so.
  ///
  /// - Returns: the nodes of the second line.
  mutating func parallel(
    to line: [Int], metres: Double, kind: TownWay.Kind, of material: TownMaterial? = nil,
    waysEvery nodesPerWay: Int, joins: (Int) -> Bool
  ) -> [Int] {
    let beside = line.indices.map { index -> Int in
      let before = nodes[line[max(0, index - 1)]]
      let after = nodes[line[min(line.count - 1, index + 1)]]
      return node(nodes[line[index]] + metres * before.left(towards: after))
    }
    cut(beside, every: nodesPerWay, kind: kind, of: material)
    for index in line.indices where joins(index) {
      way(.sidewalk, [line[index], beside[index]], of: .asphalt)
    }
    return beside
  }

  /// Ways of at most so many stretches from node to node along a line, as mappers cut them.
  mutating func cut(
    _ line: [Int], every count: Int, kind: TownWay.Kind, of material: TownMaterial? = nil
  ) {
    for begin in stride(from: 0, to: line.count - 1, by: count) {
      way(kind, Array(line[begin...min(begin + count, line.count - 1)]), of: material)
    }
  }

  /// The node of some that is nearest to a spot.
  func nearest(_ spot: Spot, of some: [Int]) -> Int {
    some.min { nodes[$0].distance(to: spot) < nodes[$1].distance(to: spot) } ?? some[0]
  }

  /// Houses on both sides of the town's streets.
  mutating func buildHouses() {
    for street in ways where street.kind == .residential {
      for (from, to) in zip(street.nodes, street.nodes.dropFirst()) {
        let (start, end) = (nodes[from], nodes[to])
        let length = start.distance(to: end)
        guard length > 25 else { continue }
        for side in [-1.0, 1] where generator.chance(0.8) {
          let left = side * start.left(towards: end)
          let along = (1 / length) * (end - start)
          let middle = start + generator.uniform(0.35...0.65) * (end - start) + 16 * left
          let (width, depth) = (generator.uniform(5...8), generator.uniform(4...6))
          houses.append(
            [(-width, -depth), (width, -depth), (width, depth), (-width, depth)].map {
              middle + $0.0 * along + $0.1 * left
            })
        }
      }
    }
  }
}

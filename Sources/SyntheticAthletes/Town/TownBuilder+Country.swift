import Foundation

/// What lies around the town: a green strip, a forest, fields, a shore and a stadium.
extension TownBuilder {
  /// A strip from the park's corner to the shore with a paved cycleway and, seven metres beside it, a path of
  /// gravel: nothing but continuity tells them apart.
  mutating func layStrip() {
    let start = junctions[Self.columns - 1][Self.parkRows.lowerBound]
    let end = node(Spot(east: nodes[start].east + 180, north: nodes[junctions[0][0]].north - 380))
    let cycleway = line(from: start, to: end, bow: 60, wander: 6, step: 35)
    cut(cycleway, every: 12, kind: .cycleway, of: .asphalt)
    let footway = parallel(
      to: cycleway, metres: -7, kind: .footway, of: .fineGravel, waysEvery: 12
    ) { $0 % 10 == 0 || $0 == cycleway.count - 1 }
    mark([footway[footway.count / 3], footway[footway.count * 2 / 3]], in: .strip)
    mark([end], in: .promenade)
  }

  /// Tracks and paths between clearings some hundred metres apart, with three ways into the town.
  mutating func layForest() {
    let top = (0..<Self.columns).map { junctions[$0][Self.rows - 1] }
    let south = top.map { nodes[$0].north }.max() ?? 0
    country(
      columns: 8, rows: 7, spacing: 290, off: 70,
      corner: Spot(east: -1050, north: south + 330), region: .forest, wander: 14,
      pathShare: 0.35)
    joinTown(top.enumerated().filter { [2, 5, 9].contains($0.offset) }.map(\.element), to: .forest)
    area(
      "landuse", "forest",
      [Spot(east: -1200, north: south + 250), Spot(east: 1150, north: south + 2300)].rectangle)
  }

  /// Straight tracks between fields, few paths, and a road through them.
  mutating func layFields() {
    let right = (0..<Self.rows).map { junctions[Self.columns - 1][$0] }
    let east = right.map { nodes[$0].east }.max() ?? 0
    country(
      columns: 5, rows: 5, spacing: 420, off: 50, corner: Spot(east: east + 500, north: -700),
      region: .fields, wander: 2, pathShare: 0.1)
    joinTown([right[1], right[7]], to: .fields)
    area(
      "landuse", "farmland",
      [Spot(east: east + 420, north: -780), Spot(east: east + 2300, north: 1100)].rectangle)
  }

  /// A jittered lattice whose edges are tracks and whose diagonals are paths.
  private mutating func country(
    columns: Int, rows: Int, spacing: Double, off: Double, corner: Spot, region: Town.Region,
    wander: Double, pathShare: Double
  ) {
    var lattice: [[Int]] = []
    for column in 0..<columns {
      lattice.append(
        (0..<rows).map { row in
          node(
            corner
              + Spot(
                east: spacing * Double(column) + generator.uniform(-off...off),
                north: spacing * Double(row) + generator.uniform(-off...off)))
        })
    }
    mark(lattice.flatMap(\.self), in: region)
    // A track mostly goes on as it is: the last one of each row and column of the lattice.
    var (eastward, northward) = ([Int: TownWay](), [Int: TownWay]())
    func track(from here: Int, to there: Int, like before: TownWay?, in town: inout Self)
      -> TownWay?
    {
      let line = town.line(
        from: here, to: there, bow: town.generator.normal(wander), wander: wander, step: 30)
      town.way(.track, line, like: town.generator.chance(0.7) ? before : nil)
      return town.ways.last
    }
    for column in 0..<columns {
      for row in 0..<rows {
        let here = lattice[column][row]
        // One track at least goes on from each, and all of the outer ones are there: so the whole hangs together.
        let goesEast = row == 0 || row == rows - 1 || generator.chance(0.75)
        let goesNorth =
          column == 0 || column == columns - 1 || !goesEast || generator.chance(0.75)
        if column + 1 < columns, goesEast {
          eastward[row] = track(
            from: here, to: lattice[column + 1][row], like: eastward[row], in: &self)
        }
        if row + 1 < rows, goesNorth {
          northward[column] = track(
            from: here, to: lattice[column][row + 1], like: northward[column], in: &self)
        }
        if column + 1 < columns, row + 1 < rows, generator.chance(pathShare) {
          let there = lattice[column + 1][row + 1]
          way(.path, line(from: here, to: there, bow: generator.normal(25), wander: 18, step: 18))
        }
      }
    }
  }

  /// Roads from the town's edge to what is nearest of a region.
  private mutating func joinTown(_ edge: [Int], to region: Town.Region) {
    for junction in edge {
      let there = nearest(nodes[junction], of: places[region] ?? [])
      cut(line(from: junction, to: there, bow: generator.normal(12)), every: 6, kind: .main)
    }
  }

  /// A paved promenade, a sandy path behind the dunes 25 m beside it, and the beach, on which there is no way.
  mutating func layShore() {
    guard let east = places[.promenade]?.first else { return }
    let bottom = (0..<Self.columns).map { junctions[$0][0] }
    let west = node(Spot(east: nodes[bottom[0]].east - 350, north: nodes[east].north - 40))
    let promenade = line(from: west, to: east, bow: -70, wander: 5)
    cut(promenade, every: 10, kind: .footway, of: .pavingStones)
    for column in [1, 4, 8] {
      let there = nearest(nodes[bottom[column]], of: promenade)
      cut(
        line(from: bottom[column], to: there, bow: generator.normal(8)), every: 5,
        kind: .residential)
    }
    let dunes = promenade.indices.map { index in
      node(nodes[promenade[index]] + Spot(east: 0, north: -27 + generator.normal(3)))
    }
    cut(dunes, every: 12, kind: .path, of: .sand)
    let water = promenade.indices.map { index in
      node(nodes[promenade[index]] + Spot(east: 0, north: -75 + generator.normal(1.5)))
    }
    way(.open, water, of: .sand)
    for index in promenade.indices where index % 7 == 3 {
      way(.path, [promenade[index], dunes[index]], of: .sand)
      way(.open, [dunes[index], water[index]], of: .sand)
    }
    mark([promenade[promenade.count / 4], promenade[promenade.count * 3 / 4]], in: .promenade)
    mark([0.15, 0.4, 0.6, 0.85].map { dunes[Int($0 * Double(dunes.count))] }, in: .beach)
    mark([0.2, 0.5, 0.8].map { water[Int($0 * Double(water.count))] }, in: .beach)
    area("natural", "beach", water.map { nodes[$0] } + dunes.reversed().map { nodes[$0] })
  }

  /// A track of 400 m as World Athletics lays it out, with a road to its gate.
  mutating func layStadium() {
    let left = (0..<Self.rows).map { junctions[0][$0] }
    let gate = left[Self.rows / 2]
    let turn = generator.uniform(0...(.pi))
    let middle = nodes[gate] + Spot(east: -420, north: generator.uniform(-80...80))
    let (straight, radius) = (84.39, 36.8)
    // Nodes every 6° of the bends, whose chords are 5 cm within the arc.
    let ends = [1.0, -1].flatMap { side in
      (0...30).map { index -> Spot in
        let angle = .pi * (Double(index) / 30 - 0.5)
        return Spot(
          east: side * (straight / 2 + radius * cos(angle)), north: side * radius * sin(angle))
      }
    }
    let oval = ends.map {
      node(
        middle
          + Spot(
            east: $0.east * cos(turn) - $0.north * sin(turn),
            north: $0.east * sin(turn) + $0.north * cos(turn)))
    }
    way(.oval, oval + [oval[0]])
    let entrance = nearest(nodes[gate], of: oval)
    // From the gate on, the way that runners go round.
    let begin = oval.firstIndex(of: entrance) ?? 0
    mark(Array(oval[begin...] + oval[..<begin]), in: .stadium)
    let car = node(nodes[entrance] + 0.2 * (nodes[gate] - nodes[entrance]))
    cut(line(from: gate, to: car, bow: 10), every: 20, kind: .service, of: .asphalt)
    way(.footway, [car, entrance], of: .pavingStones)
  }
}

import Foundation

/// The town itself: streets in a bent grid, sidewalks and a cycleway beside the main ones, a park.
extension TownBuilder {
  static let columns = 12
  static let rows = 9
  /// Blocks between these junctions are a park.
  static let parkColumns = 8...10
  static let parkRows = 5...7
  private static let mainColumns: Set<Int> = [3, 7]
  private static let mainRows: Set<Int> = [2, 6]

  /// Streets from junction to junction, each at its own distance from the next, as towns grow.
  mutating func layStreets() {
    func marks(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
      var marks = [0.0]
      for _ in 1..<count { marks.append(marks[marks.count - 1] + generator.uniform(110...190)) }
      let middle = marks[count - 1] / 2
      return marks.map { $0 - middle }
    }
    let east = marks(Self.columns, &generator)
    let north = marks(Self.rows, &generator)
    for column in 0..<Self.columns {
      junctions.append(
        (0..<Self.rows).map { row in
          // The whole grid is bent, and each junction is a little off.
          node(
            Spot(
              east: east[column] + 45 * sin(north[row] / 330) + generator.uniform(-12...12),
              north: north[row] + 35 * sin(east[column] / 410) + generator.uniform(-12...12)))
        })
    }
    for row in 0..<Self.rows {
      street(
        (0..<Self.columns).map { (column: $0, row: row) }, isMain: Self.mainRows.contains(row),
        isWhole: row == 0 || row == Self.rows - 1)
    }
    for column in 0..<Self.columns {
      street(
        (0..<Self.rows).map { (column: column, row: $0) },
        isMain: Self.mainColumns.contains(column),
        isWhole: column == 0 || column == Self.columns - 1)
    }
    mark(
      (0..<Self.columns).flatMap { column in
        (0..<Self.rows).filter { !isInsidePark(column, $0) }.map { junctions[column][$0] }
      }, in: .streets)
  }

  private func isInsidePark(_ column: Int, _ row: Int) -> Bool {
    Self.parkColumns.lowerBound < column && column < Self.parkColumns.upperBound
      && Self.parkRows.lowerBound < row && row < Self.parkRows.upperBound
  }

  /// One street of the grid, without what would cross the park; some blocks of side streets within the town are not
  /// built.
  private mutating func street(
    _ corners: [(column: Int, row: Int)], isMain: Bool, isWhole: Bool
  ) {
    var pieces: [[Int]] = [[]]
    for (from, to) in zip(corners, corners.dropFirst()) {
      let isGone =
        isInsidePark(from.column, from.row) || isInsidePark(to.column, to.row)
        || (!isMain && !isWhole && generator.chance(0.1))
      guard !isGone else {
        pieces.append([])
        continue
      }
      let block = line(
        from: junctions[from.column][from.row], to: junctions[to.column][to.row],
        bow: generator.normal(isMain ? 2 : 5))
      pieces[pieces.count - 1] +=
        pieces[pieces.count - 1].isEmpty ? block : Array(block.dropFirst())
    }
    let corners = Set(corners.map { junctions[$0.column][$0.row] })
    for piece in pieces where piece.count > 1 {
      cut(piece, every: 8, kind: isMain ? .main : .residential)
      guard isMain else { continue }
      for side in [7.0, -7] {
        _ = parallel(to: piece, metres: side, kind: .sidewalk, waysEvery: 10) {
          corners.contains(piece[$0])
        }
      }
      _ = parallel(to: piece, metres: 10.5, kind: .cycleway, waysEvery: 14) {
        $0 == 0 || $0 == piece.count - 1
      }
    }
  }

  /// Paths from the park's gates to a round about its pond, a round outside of that, and a meadow.
  mutating func layPark() {
    let (columns, rows) = (Self.parkColumns, Self.parkRows)
    let gates = columns.flatMap { column in
      rows.compactMap { isInsidePark(column, $0) ? nil : junctions[column][$0] }
    }
    let pond = (1 / Double(gates.count)) * gates.reduce(Spot(east: 0, north: 0)) { $0 + nodes[$1] }
    func ring(_ radius: Double, _ generator: inout SeededGenerator) -> [Spot] {
      let phase = generator.uniform(0...(2 * .pi))
      return (0..<24).map { index in
        let angle = Double(index) / 24 * 2 * .pi
        let size = radius * (1 + 0.14 * sin(2 * angle + phase) + 0.07 * sin(3 * angle))
        return pond + Spot(east: size * cos(angle), north: 0.85 * size * sin(angle))
      }
    }
    var rings: [[Int]] = []
    for radius in [55.0, 105] {
      let places = ring(radius, &generator).map { node($0) }
      cut(places + [places[0]], every: 6, kind: .footway)
      mark(stride(from: 0, to: 24, by: 4).map { places[$0] }, in: .park)
      rings.append(places)
    }
    for index in [0, 8, 16] {
      way(.footway, [rings[0][index], rings[1][index]])
    }
    for gate in gates {
      let inner = nearest(nodes[gate], of: rings[1])
      way(.footway, line(from: gate, to: inner, bow: generator.normal(8), wander: 2, step: 20))
    }
    // A round over the meadow between the two, where there is no way.
    let meadow = ring(80, &generator).map { node($0) }
    way(.open, meadow + [meadow[0]], of: .grass)
    for index in [4, 12] { way(.open, [rings[1][index], meadow[index]], of: .grass) }
    mark([meadow[4], meadow[12], meadow[20]], in: .meadow)
    area(
      "leisure", "park", [gates.first, gates.last].compactMap { $0.map { nodes[$0] } }.rectangle)
  }
}

extension [Spot] {
  /// The corners of the upright rectangle that two opposite ones span.
  var rectangle: [Spot] {
    guard let one = first, let other = last else { return [] }
    return [
      one, Spot(east: other.east, north: one.north), other,
      Spot(east: one.east, north: other.north),
    ]
  }
}

/// Which segments of which ways come near which cell.
struct CellStrips {
  /// How far a way may lie from a point that is held against it, in metres (ASSUMED: further off than that
  /// positions seldom are); what is nearer than that to a cell is listed with it, so that a point asks its own cell
  /// alone.
  static let reachM = 40.0

  /// Two points of a way that lie further apart come of damage; they would fill thousands of cells.
  private static let longestSegmentM = 50_000.0

  /// The cell of each strip.
  private(set) var keys: [UInt64] = []
  private(set) var strips: [MapStrip] = []
  private var row = MapCell.Row(0)

  /// - Parameter range: the vertices of the way.
  mutating func add(way: UInt32, _ vertices: [MapVertex], _ range: Range<Int>) {
    let start = strips.count
    for index in range.dropLast() {
      var from = vertices[index].place
      let end = vertices[index + 1].place
      let lengthM = Double(vertices[index + 1].alongM - vertices[index].alongM)
      // Across the antimeridian it would go around the whole earth.
      guard lengthM < Self.longestSegmentM else { continue }
      // Long ones are cut: the box around one that slants has cells that it never comes near.
      var pieces = max(1, (lengthM / 125).rounded(.up))
      while pieces >= 1 {
        let to = from.toward(end, 1 / pieces)
        let strip = MapStrip(
          way: way, first: UInt32(index), last: UInt32(index + 1), box: MapArea(from, to))
        note(strip, since: start)
        from = to
        pieces -= 1
      }
    }
  }

  /// Lists a strip of one segment with the cells that its box comes near.
  private mutating func note(_ strip: MapStrip, since start: Int) {
    let reach = Self.reachM / MapCell.metresPerUnit
    let south = Double(strip.box.south) - reach
    let north = Double(strip.box.north) + reach
    let west = Double(strip.box.west)
    let east = Double(strip.box.east)
    for number in MapCell.Row.number(of: south)...MapCell.Row.number(of: north) {
      if row.number != number { row = MapCell.Row(number) }
      let wide = reach / row.narrowing
      let first = row.cell(of: west - wide).column
      for column in first...max(first, row.cell(of: east + wide).column) {
        note(strip, in: MapCell(row: number, column: column).key, since: start)
      }
    }
  }

  /// Lists a strip of one segment with a cell, as part of the one there that it goes on.
  private mutating func note(_ strip: MapStrip, in key: UInt64, since start: Int) {
    // Of a way's strips only the last few can go on.
    for index in (max(start, strips.count - 8)..<strips.count).reversed()
    where keys[index] == key && strips[index].last >= strip.first {
      strips[index].last = strip.last
      strips[index].box.formUnion(strip.box)
      return
    }
    keys.append(key)
    strips.append(strip)
  }
}

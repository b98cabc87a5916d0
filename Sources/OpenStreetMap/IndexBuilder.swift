/// Makes the index of an extract.
public struct IndexBuilder {
  private let classes: [String]
  private let area: MapArea?
  private var ways: [MapWay] = []
  private var vertices: [MapVertex]
  private var cells = CellStrips()

  /// Reads `extract` to its end, twice.
  ///
  /// - Parameter isWanted: asked once everything was read once; false leaves the rest, and gives `nil`.
  public init?(
    _ extract: MapExtract, isWanted: () -> Bool = { true }
  ) throws(MapProblem) {
    var extract = extract
    var collected = CollectedWays()
    try extract.ways(withKeys: FootWay.readKeys, to: &collected)
    guard isWanted() else { return nil }
    guard !collected.isTooLarge else { throw .tooLarge }
    let ways = collected.ways
    guard !ways.isEmpty else { throw .noWays }
    classes = collected.classes
    area = extract.area
    var places = NodePlaces(collected.nodes)
    // Of a country they are a hundred megabytes.
    collected = CollectedWays()
    try extract.nodes(to: &places)
    vertices = places.vertices
    places = NodePlaces([])
    try layOut(ways)
  }

  /// Takes the ways apart where nodes are missing, measures them, and lists them by cell.
  private mutating func layOut(_ collected: [CollectedWays.Way]) throws(MapProblem) {
    // At the edge of a region a few are always missing.
    guard vertices.count(where: { $0.hasPlace }) * 2 >= vertices.count else { throw .nodesMissing }
    var kept = 0
    for (number, way) in collected.enumerated() {
      let end = number + 1 < collected.count ? collected[number + 1].start : vertices.count
      var index = way.start
      while index < end {
        let first = kept
        while index < end, vertices[index].hasPlace {
          keep(vertices[index], at: &kept, first)
          index += 1
        }
        if kept - first > 1 {
          cells.add(way: UInt32(ways.count), vertices, first..<kept)
          ways.append(MapWay(firstVertex: UInt32(first), tagClass: way.tagClass))
        } else {
          kept = first
        }
        while index < end, !vertices[index].hasPlace { index += 1 }
      }
    }
    vertices.removeLast(vertices.count - kept)
    guard !ways.isEmpty else { throw .noWays }
  }

  /// Keeps a vertex of the way that begins at `first`; one in the place of the last is none.
  private mutating func keep(_ vertex: MapVertex, at kept: inout Int, _ first: Int) {
    var vertex = vertex
    if kept > first {
      let last = vertices[kept - 1]
      let stepM = last.place.distanceM(to: vertex.place)
      guard stepM > 0 else {
        if last.junction == 0 { vertices[kept - 1].junction = vertex.junction }
        return
      }
      vertex.alongM = last.alongM + Float(stepM)
    }
    vertices[kept] = vertex
    kept += 1
  }

  /// What the extract says that it covers, else the box around its ways.
  private var covered: MapArea {
    if let area { return area }
    let first = vertices[0].place
    return vertices.reduce(into: MapArea(first, first)) {
      $0.formUnion(MapArea($1.place, $1.place))
    }
  }
}

extension IndexBuilder {
  /// Writes the index at `path`, whole or not at all.
  package consuming func write(to path: String) throws(MapProblem) {
    let order = ascendingOrder(cells.keys.count) { cells.keys[$0] }
    var keys: [UInt64] = []
    var starts: [UInt32] = []
    for (place, index) in order.enumerated() where keys.last != cells.keys[Int(index)] {
      keys.append(cells.keys[Int(index)])
      starts.append(UInt32(place))
    }
    starts.append(UInt32(order.count))
    let names = classes.reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [0] }
    var header = IndexHeader()
    header.area = covered
    (header.classes, header.ways, header.vertices) = (names.count, ways.count, vertices.count)
    (header.cells, header.strips) = (keys.count, order.count)
    // Where the vertices of the last way end.
    ways.append(MapWay(firstVertex: UInt32(vertices.count), tagClass: 0))
    var file = try IndexFile(path: path)
    try file.append(header.bytes)
    try file.append(names)
    try file.append(ways)
    try file.append(vertices)
    try file.append(keys)
    try file.append(starts)
    for begin in stride(from: 0, to: order.count, by: 1 << 16) {
      let some = order[begin..<min(begin + 1 << 16, order.count)]
      try file.append(some.map { cells.strips[Int($0)] }, isEnd: some.endIndex == order.count)
    }
    try file.finish()
  }
}

import ByteStream
import StreamTestSupport

@testable import OpenStreetMap

/// Everything that an extract hands out.
struct ReadElements: WayReceiver, NodeReceiver {
  struct Way: Equatable {
    var nodes: [Int64]
    var tags: [String: String]
  }

  var ways: [Int64: Way] = [:]
  /// Units of 1e-7 degrees.
  var nodes: [Int64: [Int32]] = [:]

  mutating func receive(way id: Int64, _ tags: borrowing WayTags, nodes: [Int64]) {
    var found: [String: String] = [:]
    for (place, key) in tags.keys.enumerated() { found[key] = tags.value(place) }
    ways[id] = Way(nodes: nodes, tags: found)
  }

  mutating func receive(node id: Int64, latitude: Int32, longitude: Int32) {
    nodes[id] = [latitude, longitude]
  }

  /// - Parameter keys: of the tags that are looked for.
  init(_ extract: MapExtract, keys: [String]) throws(MapProblem) {
    var extract = extract
    try extract.ways(withKeys: keys, to: &self)
    try extract.nodes(to: &self)
  }
}

extension MapExtract {
  init(_ bytes: [UInt8]) {
    self.init { () throws(ByteSourceFailure) in ChunkedSource(bytes, chunk: 777) }
  }
}

extension SmallExtract {
  /// Two streets that meet, and a path that begins on one of them; the last node is on no way.
  static var crossing: SmallExtract {
    var extract = SmallExtract()
    let street = extract.add(
      [("highway", "residential"), ("name", "Allee"), ("surface", "asphalt")],
      [(48, 11), (48.001, 11), (48.002, 11)])
    extract.add(
      [("highway", "residential")], [(48.001, 11), (48.001, 11.002)], sharing: [0: street.nodes[1]])
    extract.add(
      [("highway", "path")], [(48.002, 11), (48.003, 11.0015)], sharing: [0: street.nodes[2]])
    extract.add([("building", "yes")], [(48.1, 11), (48.1, 11.1), (-12.3456789, -98.7654321)])
    extract.nodes.append(Node(id: 9_000_000_000, latitude: 48.01, longitude: 11.01))
    return extract
  }
}

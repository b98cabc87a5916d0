import Foundation

/// An extract as large as is asked for, to measure with: one town over and over, each at its own place.
///
/// Ways for people on foot are denser in it than in real extracts, which are mostly houses.
public struct LargeExtract: Sendable {
  public let seed: UInt64
  public let megabytes: Int

  public init(seed: UInt64 = SampleTree.usualSeed, megabytes: Int) {
    self.seed = seed
    self.megabytes = megabytes
  }

  /// Writes a `.osm.pbf` of that size within some per cent, over what is there.
  public func write(to path: String) throws {
    let map = TownMap(of: Town(seed: seed), by: MapProfile.all[1])
    let extract = map.extract
    let count = max(1, (megabytes * 1_000_000 + extract.pbf().count / 2) / extract.pbf().count)
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    func sink(_ bytes: [UInt8]) throws { try file.write(contentsOf: Data(bytes)) }

    let columns = max(1, Int(Double(count).squareRoot()))
    let numbers = Int64(extract.nodes.count * 4 + 1_000)
    var writer = OSMPBFWriter()
    try writer.begin(sink)
    for town in 0..<count {
      let shift = numbers * Int64(town)
      for node in extract.nodes {
        var node = node
        node.id += shift
        node.position.latitude -= 0.06 * Double(town / columns)
        node.position.longitude += 0.1 * Double(town % columns)
        try writer.add(node, sink)
      }
    }
    for town in 0..<count {
      let shift = numbers * Int64(town)
      for way in extract.ways {
        let moved = OSMExtract.Way(
          id: way.id + shift, nodes: way.nodes.map { $0 + shift }, tags: way.tags)
        try writer.add(moved, sink)
      }
    }
    try writer.end(sink)
  }
}

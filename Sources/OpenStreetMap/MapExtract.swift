public import ByteStream

/// What takes the ways of an extract.
package protocol WayReceiver {
  /// - Parameter nodes: their numbers, in order.
  mutating func receive(way id: Int64, _ tags: borrowing WayTags, nodes: [Int64])
}

/// What takes the nodes of an extract.
package protocol NodeReceiver {
  /// The place is in units of 1e-7 degrees.
  mutating func receive(node id: Int64, latitude: Int32, longitude: Int32)
}

/// An extract of OpenStreetMap, in PBF or XML, gzipped or not.
///
/// It is read twice, first for the ways: they tell which nodes are needed, and all of a country's fit in no
/// memory, while most files have them before the ways.
public struct MapExtract {
  /// What is whole is read whole, but for what a bomb of gzip unpacks to.
  private static let limits = ReadLimits(unpackedBytes: 1 << 40, ratio: 200)

  /// Opens it at its first byte; whoever tells how sees to it that it is the same file each time.
  private let open: () throws(ByteSourceFailure) -> any ByteSource
  /// Which of the blobs of PBF have nodes, once the ways were read: of the others none is unpacked again.
  private var hasNodes: [Bool] = []
  /// What it says that it covers, once the ways were read.
  package private(set) var area: MapArea?

  public init(_ open: @escaping () throws(ByteSourceFailure) -> any ByteSource) {
    self.open = open
  }

  /// Hands on every way with its tags of these keys.
  package mutating func ways(
    withKeys keys: [String], to receiver: inout some WayReceiver
  ) throws(MapProblem) {
    var tags = WayTags(keys: keys)
    let file = try file()
    switch try Self.content(of: file) {
    case .xml(let content): area = try OSMXML.ways(content, tags, to: &receiver)
    case .pbf(let content):
      let reader = try PBFReader(content)
      area = reader.area
      hasNodes = try reader.ways(&tags, to: &receiver)
    }
    try Self.drain(file)
  }

  /// Hands on every node, after the ways were read.
  package func nodes(to receiver: inout some NodeReceiver) throws(MapProblem) {
    switch try Self.content(of: try file()) {
    case .xml(let content): try OSMXML.nodes(content, to: &receiver)
    case .pbf(let content): try PBFReader(content).nodes(in: hasNodes, to: &receiver)
    }
  }

  private enum Content {
    case xml(PeekingSource)
    case pbf(PeekingSource)
  }

  private func file() throws(MapProblem) -> any ByteSource {
    do {
      return try open()
    } catch {
      throw .source(error)
    }
  }

  /// Tells the format by the first bytes.
  private static func content(of file: any ByteSource) throws(MapProblem) -> Content {
    let content: PeekingSource
    let start: [UInt8]
    do {
      content = try OpenedFile(file, limits: limits).content
      start = Array(try content.peek(16))
    } catch {
      throw .source(error)
    }
    if start.first == UInt8(ascii: "<") { return .xml(content) }
    // A blob's length, then its kind as the first field of its header.
    if start.dropFirst(4).starts(with: [0x0a, 9] + Array("OSMHeader".utf8)) {
      return .pbf(content)
    }
    for (signature, name) in signatures where start.starts(with: signature) {
      throw .compression(name)
    }
    throw .notOSM(start.isEmpty ? "it is empty" : "it begins as neither PBF nor XML")
  }

  /// What packs whole files and is not unpacked here.
  private static let signatures: [([UInt8], String)] = [
    (Array("BZh".utf8), "bzip2"), ([0xfd] + Array("7zXZ".utf8), "xz"),
    ([0x28, 0xb5, 0x2f, 0xfd], "Zstandard"), (Array("PK".utf8), "zip"),
  ]

  /// Reads what follows the content, so that an observer has seen all.
  private static func drain(_ file: any ByteSource) throws(MapProblem) {
    do {
      try file.drain()
    } catch {
      throw .source(error)
    }
  }
}

import ByteStream

/// An extract in PBF, from its first blob to its last.
struct PBFReader {
  private let blobs: PBFBlobs
  private let head: PBFHead

  /// Reads the first blob.
  init(_ source: any ByteSource) throws(MapProblem) {
    blobs = PBFBlobs(source)
    guard try blobs.next() == .header else { throw .notOSM("its first block is no header") }
    head = try PBFHead(try blobs.unpacked())
    if let feature = head.unknownFeature { throw .feature(feature) }
  }

  /// What the file says that it covers.
  var area: MapArea? { head.area }

  /// Hands on every way with its tags of the keys that `tags` lists; tells of every later blob whether it has
  /// nodes.
  func ways(
    _ tags: inout WayTags, to receiver: inout some WayReceiver
  ) throws(MapProblem) -> [Bool] {
    var hasNodes: [Bool] = []
    while let kind = try blobs.next() {
      guard kind == .data else {
        hasNodes.append(false)
        continue
      }
      let block = try PBFBlock(try blobs.unpacked())
      hasNodes.append(block.content.contains(.nodes))
      if block.content.contains(.ways) { try block.ways(&tags, to: &receiver) }
    }
    return hasNodes
  }

  /// Hands on every node of the blobs that have some.
  func nodes(
    in hasNodes: [Bool], to receiver: inout some NodeReceiver
  ) throws(MapProblem) {
    for hasNodes in hasNodes {
      guard try blobs.next() != nil else { throw .truncated }
      if hasNodes { try PBFBlock(try blobs.unpacked()).nodes(to: &receiver) }
    }
  }
}

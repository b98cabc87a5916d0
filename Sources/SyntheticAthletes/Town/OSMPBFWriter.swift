import CZlib

/// Writes an extract in OpenStreetMap's binary form, block by block, so that a large one needs no memory.
///
/// Elements come as they stand in extracts: nodes, ways, relations, each by rising number. Written from the
/// format's description on OpenStreetMap's wiki.
package struct OSMPBFWriter {
  /// What a writer may choose.
  package struct Form: Sendable {
    /// zlib's effort, 1 to 9; 0 leaves blocks unpacked.
    package var effort = 6
    /// Nodes in columns, or one after the other as old writers have them.
    package var hasDenseNodes = true
    /// Versions, dates and people beside the elements.
    package var hasHistory = true
    /// Elements in a block.
    package var elementsInBlock = 8_000
    /// Billionths of a degree that a unit of the coordinates is worth.
    package var granularity: Int64 = 100

    package init() {}
  }

  package typealias Sink = ([UInt8]) throws -> Void
  private enum Kind { case node, way, relation }

  private let form: Form
  private var block: OSMBlock
  private var kind = Kind.node

  package init(_ form: Form = Form()) {
    self.form = form
    block = OSMBlock(form)
  }

  /// Writes the header; before everything else.
  package func begin(_ sink: Sink) rethrows {
    var header = ProtocolBuffer()
    header.field(4, "OsmSchema-V0.6")
    if form.hasDenseNodes { header.field(4, "DenseNodes") }
    header.field(5, "Sort.Type_then_ID")
    header.field(16, "soleus made-up town")
    try sink(blob("OSMHeader", header.bytes))
  }

  package mutating func add(_ node: OSMExtract.Node, _ sink: Sink) rethrows {
    try turn(to: .node, sink)
    block.add(node)
  }

  package mutating func add(_ way: OSMExtract.Way, _ sink: Sink) rethrows {
    try turn(to: .way, sink)
    block.add(way)
  }

  package mutating func add(_ relation: OSMExtract.Relation, _ sink: Sink) rethrows {
    try turn(to: .relation, sink)
    block.add(relation)
  }

  /// Writes what is left.
  package mutating func end(_ sink: Sink) rethrows {
    guard block.count > 0 else { return }
    try sink(blob("OSMData", block.bytes))
    block = OSMBlock(form)
  }

  /// A block is of one kind and not too large.
  private mutating func turn(to kind: Kind, _ sink: Sink) rethrows {
    if kind != self.kind || block.count == form.elementsInBlock { try end(sink) }
    self.kind = kind
  }

  private func blob(_ type: String, _ bytes: [UInt8]) -> [UInt8] {
    var blob = ProtocolBuffer(capacity: bytes.count / 2)
    if form.effort == 0 {
      blob.field(1, bytes)
    } else {
      blob.field(2, UInt64(bytes.count))
      blob.field(3, Self.packed(bytes, effort: form.effort))
    }
    var header = ProtocolBuffer()
    header.field(1, type)
    header.field(3, UInt64(blob.bytes.count))
    let size = UInt32(header.bytes.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: size >> (24 - 8 * $0)) } + header.bytes
      + blob.bytes
  }

  /// In zlib's own frame.
  private static func packed(_ bytes: [UInt8], effort: Int) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let result = compress2(
        buffer.baseAddress, &size, bytes, UInt(bytes.count), Int32(effort))
      precondition(result == Z_OK, "the output has room for the bound zlib named")
      count = Int(size)
    }
  }
}

import CZlib

/// A few nodes and ways that are written as an extract of OpenStreetMap.
public struct SmallExtract: Sendable {
  public struct Node: Sendable {
    public var id: Int64
    /// Degrees.
    public var latitude, longitude: Double

    public init(id: Int64, latitude: Double, longitude: Double) {
      self.id = id
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  public struct Way: Sendable {
    public var id: Int64
    public var nodes: [Int64]
    public var tags: [(key: String, value: String)]
  }

  public var nodes: [Node] = []
  public var ways: [Way] = []
  /// What the file says that it covers, in degrees.
  public var area: (south: Double, west: Double, north: Double, east: Double)?

  public init() {}

  /// Adds a way through new nodes; a node that it shares is named by its number.
  @discardableResult
  public mutating func add(
    _ tags: [(key: String, value: String)], _ places: [(Double, Double)],
    sharing: [Int: Int64] = [:]
  ) -> Way {
    var ids: [Int64] = []
    for (place, (latitude, longitude)) in places.enumerated() {
      if let shared = sharing[place] {
        ids.append(shared)
        continue
      }
      let id = (nodes.last?.id ?? 100) + 3
      nodes.append(Node(id: id, latitude: latitude, longitude: longitude))
      ids.append(id)
    }
    let way = Way(id: (ways.last?.id ?? 10) + 7, nodes: ids, tags: tags)
    ways.append(way)
    return way
  }
}

// MARK: - As PBF

extension SmallExtract {
  /// How PBF is written.
  public struct Form: Sendable {
    public var isDense = true
    /// 1 raw, 3 zlib; others stand there without being so packed.
    public var packing = 3
    public var granularity: Int64 = 100
    /// Billionths of a degree from which positions count.
    public var offset: Int64 = 0
    public var features = ["OsmSchema-V0.6", "DenseNodes"]
    public var nodesInBlock = 8_000
    public var waysFirst = false

    public init() {}
  }

  public func pbf(_ form: Form = Form()) -> [UInt8] {
    let nodeBlocks = stride(from: 0, to: nodes.count, by: form.nodesInBlock).map { start in
      block(nodeGroup(nodes[start..<min(start + form.nodesInBlock, nodes.count)], form), [], form)
    }
    var strings: [String] = []
    func number(_ text: String) -> UInt64 {
      if let known = strings.firstIndex(of: text) { return UInt64(known + 1) }
      strings.append(text)
      return UInt64(strings.count)
    }
    var group: [UInt8] = []
    for way in ways {
      var message = Protobuf.field(1, UInt64(way.id))
      message += Protobuf.field(2, way.tags.flatMap { Protobuf.varint(number($0.key)) })
      message += Protobuf.field(3, way.tags.flatMap { Protobuf.varint(number($0.value)) })
      message += Protobuf.field(8, Protobuf.differences(way.nodes))
      group += Protobuf.field(3, message)
    }
    let wayBlocks = ways.isEmpty ? [] : [block(group, strings, form)]
    let blocks = form.waysFirst ? wayBlocks + nodeBlocks : nodeBlocks + wayBlocks
    return Self.frame("OSMHeader", header(form), form)
      + blocks.flatMap { Self.frame("OSMData", $0, form) }
  }

  private func header(_ form: Form) -> [UInt8] {
    var message: [UInt8] = []
    if let area {
      let edges = [area.west, area.east, area.north, area.south].map { Int64($0 * 1e9) }
      message += Protobuf.field(
        1, edges.enumerated().flatMap { Protobuf.field($0 + 1, Protobuf.zigzag($1)) })
    }
    return message + form.features.flatMap { Protobuf.field(4, Array($0.utf8)) }
  }

  private func nodeGroup(_ nodes: ArraySlice<Node>, _ form: Form) -> [UInt8] {
    func units(_ degrees: Double) -> Int64 {
      (Int64((degrees * 1e9).rounded()) - form.offset) / form.granularity
    }
    let latitudes = nodes.map { units($0.latitude) }
    let longitudes = nodes.map { units($0.longitude) }
    if form.isDense {
      return Protobuf.field(
        2,
        Protobuf.field(1, Protobuf.differences(nodes.map(\.id)))
          + Protobuf.field(8, Protobuf.differences(latitudes))
          + Protobuf.field(9, Protobuf.differences(longitudes)))
    }
    return zip(nodes, zip(latitudes, longitudes)).flatMap { node, place in
      Protobuf.field(
        1,
        Protobuf.field(1, Protobuf.zigzag(node.id)) + Protobuf.field(8, Protobuf.zigzag(place.0))
          + Protobuf.field(9, Protobuf.zigzag(place.1)))
    }
  }

  private func block(_ group: [UInt8], _ strings: [String], _ form: Form) -> [UInt8] {
    let table = ([""] + strings).flatMap { Protobuf.field(1, Array($0.utf8)) }
    return Protobuf.field(1, table) + Protobuf.field(2, group)
      + Protobuf.field(17, UInt64(form.granularity))
      + Protobuf.field(19, UInt64(bitPattern: form.offset))
      + Protobuf.field(20, UInt64(bitPattern: form.offset))
  }

  /// A block as it lies in the file.
  public static func frame(_ kind: String, _ content: [UInt8], _ form: Form) -> [UInt8] {
    let packed = form.packing == 3 ? zlib(content) : content
    let blob = Protobuf.field(2, UInt64(content.count)) + Protobuf.field(form.packing, packed)
    let header = Protobuf.field(1, Array(kind.utf8)) + Protobuf.field(3, UInt64(blob.count))
    let length = withUnsafeBytes(of: UInt32(header.count).bigEndian) { Array($0) }
    return length + header + blob
  }

  private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    let status = compress2(&packed, &count, bytes, UInt(bytes.count), 6)
    precondition(status == Z_OK, "the bound is enough")
    return Array(packed[..<Int(count)])
  }
}

/// The wire format of Protocol Buffers.
private enum Protobuf {
  static func varint(_ value: UInt64) -> [UInt8] {
    var value = value
    var bytes: [UInt8] = []
    while value > 0x7f {
      bytes.append(UInt8(value & 0x7f) | 0x80)
      value >>= 7
    }
    return bytes + [UInt8(value)]
  }

  static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

  static func field(_ number: Int, _ value: UInt64) -> [UInt8] {
    varint(UInt64(number << 3)) + varint(value)
  }

  static func field(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    varint(UInt64(number << 3 | 2)) + varint(UInt64(bytes.count)) + bytes
  }

  static func differences(_ values: [Int64]) -> [UInt8] {
    zip(values, [0] + values).flatMap { varint(zigzag($0 - $1)) }
  }
}

// MARK: - As XML

extension SmallExtract {
  public var xml: String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<osm version=\"0.6\">"]
    if let area {
      lines.append(
        "<bounds minlat=\"\(area.south)\" minlon=\"\(area.west)\" maxlat=\"\(area.north)\" "
          + "maxlon=\"\(area.east)\"/>")
    }
    lines += nodes.map { "<node id=\"\($0.id)\" lat=\"\($0.latitude)\" lon=\"\($0.longitude)\"/>" }
    for way in ways {
      lines.append("<way id=\"\(way.id)\">")
      lines += way.nodes.map { "<nd ref=\"\($0)\"/>" }
      lines += way.tags.map { "<tag k=\"\($0.key)\" v=\"\($0.value)\"/>" }
      lines.append("</way>")
    }
    return (lines + ["</osm>"]).joined(separator: "\n")
  }
}

/// A block of an extract in PBF: strings, and groups of nodes, ways and relations.
struct PBFBlock {
  /// What is in it besides relations.
  struct Content: OptionSet {
    var rawValue: UInt8
    static let nodes = Content(rawValue: 1)
    static let ways = Content(rawValue: 2)
  }

  private(set) var content: Content = []
  private var strings: [ProtobufBytes] = []
  private var groups: [ProtobufBytes] = []
  /// Billionths of a degree in a unit of position, and where counting begins.
  private var granularity: Int64 = 100
  private var latitudeOffset: Int64 = 0
  private var longitudeOffset: Int64 = 0

  /// - Parameter message: alive as long as the block.
  init(_ message: ProtobufBytes) throws(MapProblem) {
    var message = message
    var table: ProtobufBytes?
    while let field = try message.field() {
      switch field.number {
      case 1: table = field.bytes
      case 2: groups.append(field.bytes)
      case 17: granularity = Int64(truncatingIfNeeded: field.value)
      case 19: latitudeOffset = Int64(bitPattern: field.value)
      case 20: longitudeOffset = Int64(bitPattern: field.value)
      default: break
      }
    }
    for group in groups {
      var group = group
      // A group holds things of one kind.
      guard let field = try group.field() else { continue }
      if field.number == 1 || field.number == 2 { content.insert(.nodes) }
      if field.number == 3 { content.insert(.ways) }
    }
    guard content.contains(.ways), var table else { return }
    while let field = try table.field() {
      if field.number == 1 { strings.append(field.bytes) }
    }
  }
}

// MARK: - Ways

extension PBFBlock {
  /// Hands on every way with its tags of the keys that `tags` lists.
  func ways(
    _ tags: inout WayTags, to receiver: inout some WayReceiver
  ) throws(MapProblem) {
    // By the number of a string, which of the keys it is.
    var keyOfString = [Int32](repeating: -1, count: strings.count)
    for (number, string) in strings.enumerated() {
      if let key = tags.keys.firstIndex(where: { $0.utf8.elementsEqual(string.rest) }) {
        keyOfString[number] = Int32(key)
      }
    }
    var references: [Int64] = []
    for group in groups {
      var group = group
      while let field = try group.field() {
        guard field.number == 3 else { continue }
        let way = try Way(field.bytes)
        tags.removeAll()
        try read(way.keys, way.values, keyOfString, into: &tags)
        references.removeAll(keepingCapacity: true)
        var steps = way.references
        var node: Int64 = 0
        while !steps.isAtEnd {
          node &+= try steps.signed()
          references.append(node)
        }
        receiver.receive(way: way.id, tags, nodes: references)
      }
    }
  }

  private func read(
    _ keys: ProtobufBytes, _ values: ProtobufBytes, _ keyOfString: [Int32],
    into tags: inout WayTags
  ) throws(MapProblem) {
    var (keys, values) = (keys, values)
    while !keys.isAtEnd {
      let key = try keys.varint()
      let value = try values.varint()
      guard key < UInt64(strings.count), value < UInt64(strings.count) else {
        throw .malformed
      }
      if keyOfString[Int(key)] >= 0 {
        tags.add(Int(keyOfString[Int(key)]), strings[Int(value)].rest)
      }
    }
  }

  private struct Way {
    var id: Int64 = 0
    var keys: ProtobufBytes
    var values: ProtobufBytes
    var references: ProtobufBytes

    init(_ message: ProtobufBytes) throws(MapProblem) {
      var message = message
      let none = ProtobufBytes(UnsafeRawBufferPointer(start: nil, count: 0))
      (keys, values, references) = (none, none, none)
      while let field = try message.field() {
        switch field.number {
        case 1: id = Int64(bitPattern: field.value)
        case 2: keys = field.bytes
        case 3: values = field.bytes
        case 8: references = field.bytes
        default: break
        }
      }
    }
  }
}

// MARK: - Nodes

extension PBFBlock {
  /// Hands on every node with its place, in units of 1e-7 degrees; what lies nowhere on earth is left out.
  func nodes(
    to receiver: inout some NodeReceiver
  ) throws(MapProblem) {
    for group in groups {
      var group = group
      while let field = try group.field() {
        switch field.number {
        case 1: try plainNode(field.bytes, &receiver)
        case 2: try denseNodes(field.bytes, &receiver)
        default: break
        }
      }
    }
  }

  private func plainNode(
    _ message: ProtobufBytes, _ receiver: inout some NodeReceiver
  ) throws(MapProblem) {
    var message = message
    var (id, latitude, longitude) = (Int64(0), Int64(0), Int64(0))
    while let field = try message.field() {
      switch field.number {
      case 1: id = ProtobufBytes.signed(field.value)
      case 8: latitude = ProtobufBytes.signed(field.value)
      case 9: longitude = ProtobufBytes.signed(field.value)
      default: break
      }
    }
    hand(id, latitude, longitude, &receiver)
  }

  private func denseNodes(
    _ message: ProtobufBytes, _ receiver: inout some NodeReceiver
  ) throws(MapProblem) {
    var message = message
    let none = ProtobufBytes(UnsafeRawBufferPointer(start: nil, count: 0))
    var (ids, latitudes, longitudes) = (none, none, none)
    while let field = try message.field() {
      switch field.number {
      case 1: ids = field.bytes
      case 8: latitudes = field.bytes
      case 9: longitudes = field.bytes
      default: break
      }
    }
    var (id, latitude, longitude) = (Int64(0), Int64(0), Int64(0))
    while !ids.isAtEnd {
      id &+= try ids.signed()
      latitude &+= try latitudes.signed()
      longitude &+= try longitudes.signed()
      hand(id, latitude, longitude, &receiver)
    }
  }

  @inline(__always)
  private func hand(
    _ id: Int64, _ latitude: Int64, _ longitude: Int64, _ receiver: inout some NodeReceiver
  ) {
    let north = latitudeOffset &+ granularity &* latitude
    let east = longitudeOffset &+ granularity &* longitude
    guard north.magnitude <= 90_000_000_000, east.magnitude <= 180_000_000_000 else { return }
    receiver.receive(node: id, latitude: Self.fixed(north), longitude: Self.fixed(east))
  }

  /// Billionths of a degree, at most 180 of them, in units of 1e-7 degrees, rounded.
  @inline(__always)
  private static func fixed(_ nano: Int64) -> Int32 {
    Int32(truncatingIfNeeded: (nano &+ (nano < 0 ? -50 : 50)) / 100)
  }
}

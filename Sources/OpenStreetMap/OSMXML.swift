import ByteStream
import XMLStream

/// An extract of OpenStreetMap in XML.
enum OSMXML {
  /// Hands on every way with its tags of the keys that `tags` lists; gives what the file says that it covers.
  static func ways<Receiver: WayReceiver>(
    _ content: any ByteSource, _ tags: WayTags, to receiver: inout Receiver
  ) throws(MapProblem) -> MapArea? {
    let handler = WayHandler(tags, receiver)
    try read(content, handler)
    receiver = handler.receiver
    return handler.area
  }

  /// Hands on every node with its place.
  static func nodes<Receiver: NodeReceiver>(
    _ content: any ByteSource, to receiver: inout Receiver
  ) throws(MapProblem) {
    let handler = NodeHandler(receiver)
    try read(content, handler)
    receiver = handler.receiver
  }

  private static func read(
    _ content: any ByteSource, _ handler: XMLHandler
  ) throws(MapProblem) {
    do {
      _ = try XMLDocument.read(content) { $0 == "osm" ? handler : nil }
    } catch {
      switch error.kind {
      case .source(let failure): throw .source(failure)
      case .truncated: throw .truncated
      case .unknownRoot(let root): throw .notOSM("its root is <\(root.prefix(40))>")
      case .doctype: throw .notOSM("it declares a document type")
      case .malformed, .excessive: throw .damaged("line \(error.line) is no XML")
      }
    }
  }

  /// The names that are known, in the order of the vocabulary.
  fileprivate enum Name: Int, CaseIterable {
    case way, nd, tag, node, bounds, id, ref, k, v, lat, lon, minlat, minlon, maxlat, maxlon

    static let vocabulary = allCases.map { "\($0)" }
  }

  private final class WayHandler<Receiver: WayReceiver>: XMLHandler {
    var receiver: Receiver
    var area: MapArea?
    private var tags: WayTags
    private let keys: [String: Int]
    /// Of the way that is open.
    private var id: Int64?
    private var nodes: [Int64] = []

    init(_ tags: WayTags, _ receiver: Receiver) {
      self.tags = tags
      self.receiver = receiver
      keys = Dictionary(uniqueKeysWithValues: tags.keys.enumerated().map { ($1, $0) })
      super.init(vocabulary: Name.vocabulary)
    }

    override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
      switch Name(rawValue: token) {
      case .way:
        id = attributes.number(.id)
        tags.removeAll()
        nodes.removeAll(keepingCapacity: true)
      case .nd where id != nil:
        if let node: Int64 = attributes.number(.ref) { nodes.append(node) }
      case .tag where id != nil:
        if let key = attributes.text(.k).flatMap({ keys[$0] }), let value = attributes.text(.v) {
          tags.add(key, value.utf8)
        }
      case .bounds:
        if let south: Double = attributes.number(.minlat),
          let west: Double = attributes.number(.minlon),
          let north: Double = attributes.number(.maxlat),
          let east: Double = attributes.number(.maxlon)
        {
          area = MapArea(degreesSouth: south, west: west, north: north, east: east)
        }
      default: break
      }
      return false
    }

    override func end(_ token: Int, text: Span<UInt8>) {
      guard token == Name.way.rawValue, let id else { return }
      receiver.receive(way: id, tags, nodes: nodes)
      self.id = nil
    }
  }

  private final class NodeHandler<Receiver: NodeReceiver>: XMLHandler {
    var receiver: Receiver

    init(_ receiver: Receiver) {
      self.receiver = receiver
      super.init(vocabulary: Name.vocabulary)
    }

    override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
      guard token == Name.node.rawValue, let id: Int64 = attributes.number(.id),
        let latitude = attributes.number(.lat).flatMap(FixedDegrees.latitude),
        let longitude = attributes.number(.lon).flatMap(FixedDegrees.longitude)
      else { return false }
      receiver.receive(node: id, latitude: latitude, longitude: longitude)
      return false
    }
  }
}

extension XMLAttributes {
  fileprivate func text(_ name: OSMXML.Name) -> String? {
    value(of: name.rawValue) { String($0) }
  }

  fileprivate func number<Number: LosslessStringConvertible>(_ name: OSMXML.Name) -> Number? {
    text(name).flatMap(Number.init)
  }
}

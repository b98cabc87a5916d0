import CZlib
import Testing

@testable import SyntheticAthletes

@Suite("Extracts of OpenStreetMap")
struct OSMExtractTests {
  /// Two blocks of nodes, tags that repeat, and coordinates on both sides of zero.
  private var extract: OSMExtract {
    var extract = OSMExtract()
    extract.nodes = (0..<5).map {
      OSMExtract.Node(
        id: 100 + 7 * Int64($0),
        position: GeographicPoint(
          latitude: 0.5 - 0.3 * Double($0), longitude: -1 + 0.5 * Double($0)),
        tags: $0 == 2 ? [("highway", "crossing")] : [])
    }
    extract.ways = [
      OSMExtract.Way(
        id: 9, nodes: [100, 121, 107], tags: [("highway", "path"), ("name", "A & \"B\"")]),
      OSMExtract.Way(id: 12, nodes: [128, 100], tags: [("highway", "track")]),
    ]
    extract.relations = [OSMExtract.Relation(id: 3, members: [9, 12], tags: [("type", "route")])]
    return extract
  }

  @Test("XML holds nodes, ways and tags, with signs escaped")
  func xml() {
    let text = extract.xml
    #expect(text.contains("<node id=\"100\" version=\"1\" lat=\"0.5000000\" lon=\"-1.0000000\"/>"))
    #expect(text.contains("<nd ref=\"121\"/>"))
    #expect(text.contains("<tag k=\"name\" v=\"A &amp; &quot;B&quot;\"/>"))
    #expect(text.contains("<member type=\"way\" ref=\"12\" role=\"\"/>"))
  }

  @Test("The binary form says the same in every way it may be written")
  func binary() throws {
    for (isDense, effort, granularity) in [(true, 6, 100), (true, 0, 1_000), (false, 9, 100)] {
      var form = OSMPBFWriter.Form()
      form.hasDenseNodes = isDense
      form.effort = effort
      form.granularity = Int64(granularity)
      form.hasHistory = isDense
      form.elementsInBlock = 2
      let read = try ReadExtract(extract.pbf(form))
      #expect(read.features.contains("DenseNodes") == isDense)
      #expect(read.nodes.map(\.id) == extract.nodes.map(\.id))
      for (node, meant) in zip(read.nodes, extract.nodes) {
        #expect(abs(node.latitude - meant.position.latitude) < 1e-6)
        #expect(abs(node.longitude - meant.position.longitude) < 1e-6)
      }
      #expect(
        read.ways.map(\.id) == [9, 12] && read.ways.map(\.nodes) == extract.ways.map(\.nodes))
      #expect(read.ways[0].tags == ["highway=path", "name=A & \"B\""])
      #expect(read.relations == [3])
    }
  }
}

/// A reader of the binary form that takes nothing from its writer.
private struct ReadExtract {
  struct Broken: Error {}
  var features: [String] = []
  var nodes: [(id: Int64, latitude: Double, longitude: Double)] = []
  var ways: [(id: Int64, nodes: [Int64], tags: [String])] = []
  var relations: [Int64] = []

  init(_ bytes: [UInt8]) throws {
    var left = bytes[...]
    while !left.isEmpty {
      let size = left.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      let header = try Fields(left.dropFirst(4).prefix(size))
      let data = Int(header.number(3) ?? 0)
      let blob = try Fields(left.dropFirst(4 + size).prefix(data))
      left = left.dropFirst(4 + size + data)
      let content = try blob.bytes(1) ?? Self.unpacked(blob)
      switch header.string(1) {
      case "OSMHeader":
        features = try Fields(content[...]).all(4).map { String(decoding: $0, as: UTF8.self) }
      case "OSMData": try read(Fields(content[...]))
      default: throw Broken()
      }
    }
  }

  private static func unpacked(_ blob: Fields) throws -> [UInt8] {
    guard let packed = blob.bytes(3), let count = blob.number(2) else { throw Broken() }
    var size = UInt(count)
    var output = [UInt8](repeating: 0, count: Int(count))
    guard uncompress(&output, &size, packed, UInt(packed.count)) == Z_OK, size == count else {
      throw Broken()
    }
    return output
  }

  private mutating func read(_ block: Fields) throws {
    let strings = try Fields((block.bytes(1) ?? [])[...]).all(1).map {
      String(decoding: $0, as: UTF8.self)
    }
    let unit = Double(block.number(17) ?? 100) / 1e9
    for group in block.all(2) {
      let group = try Fields(group[...])
      if let dense = try group.bytes(2).map({ try Fields($0[...]) }) {
        let ids = Self.sums(dense.packed(1))
        for (index, id) in ids.enumerated() {
          nodes.append(
            (
              id, unit * Double(Self.sums(dense.packed(8))[index]),
              unit * Double(Self.sums(dense.packed(9))[index])
            ))
        }
      }
      for node in try group.all(1).map({ try Fields($0[...]) }) {
        nodes.append(
          (
            Self.signed(node.number(1) ?? 0), unit * Double(Self.signed(node.number(8) ?? 0)),
            unit * Double(Self.signed(node.number(9) ?? 0))
          ))
      }
      for way in try group.all(3).map({ try Fields($0[...]) }) {
        let tags = zip(way.packed(2), way.packed(3)).map {
          "\(strings[Int($0)])=\(strings[Int($1)])"
        }
        ways.append((Int64(way.number(1) ?? 0), Self.sums(way.packed(8)), tags))
      }
      relations += try group.all(4).map { Int64(try Fields($0[...]).number(1) ?? 0) }
    }
  }

  private static func signed(_ number: UInt64) -> Int64 {
    Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  private static func sums(_ numbers: [UInt64]) -> [Int64] {
    var sum: Int64 = 0
    return numbers.map {
      sum += signed($0)
      return sum
    }
  }

  /// The fields of a message as they follow each other.
  struct Fields {
    private var fields: [(number: UInt64, value: UInt64, bytes: [UInt8])] = []

    init(_ bytes: ArraySlice<UInt8>) throws {
      var left = bytes
      while !left.isEmpty {
        let key = try Self.varint(&left)
        let value = try Self.varint(&left)
        guard key & 7 == 2 else {
          guard key & 7 == 0 else { throw Broken() }
          fields.append((key >> 3, value, []))
          continue
        }
        guard left.count >= value else { throw Broken() }
        fields.append((key >> 3, 0, Array(left.prefix(Int(value)))))
        left = left.dropFirst(Int(value))
      }
    }

    private static func varint(_ bytes: inout ArraySlice<UInt8>) throws -> UInt64 {
      var (number, shift) = (UInt64(0), UInt64(0))
      while let byte = bytes.popFirst() {
        number |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
      throw Broken()
    }

    func all(_ number: UInt64) -> [[UInt8]] { fields.filter { $0.number == number }.map(\.bytes) }
    func bytes(_ number: UInt64) -> [UInt8]? { all(number).first }
    func string(_ number: UInt64) -> String? {
      bytes(number).map { String(decoding: $0, as: UTF8.self) }
    }
    func number(_ number: UInt64) -> UInt64? { fields.first { $0.number == number }?.value }
    func packed(_ number: UInt64) -> [UInt64] {
      var (left, numbers) = ((bytes(number) ?? [])[...], [UInt64]())
      while !left.isEmpty, let next = try? Self.varint(&left) { numbers.append(next) }
      return numbers
    }
  }
}

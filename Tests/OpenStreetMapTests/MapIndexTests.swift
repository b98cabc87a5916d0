import Foundation
import StreamTestSupport
import Testing

@testable import OpenStreetMap

@Suite("The index of a map")
struct MapIndexTests {
  private let folder = TemporaryFolder()

  private var path: String { folder.path + "/a.index" }

  private func index(_ extract: SmallExtract, _ form: SmallExtract.Form = .init()) throws
    -> MapIndex
  {
    try IndexBuilder(MapExtract(extract.pbf(form)))?.write(to: path)
    return try #require(MapIndex(path: path))
  }

  private func places(_ index: MapIndex) -> [[[Int32]]] {
    (0..<UInt32(index.header.ways)).map { way in
      index.vertices(of: way).map {
        [index.vertices[$0].latitude, index.vertices[$0].longitude]
      }
    }
  }

  @Test("It holds the ways for people on foot with their places, shared nodes and tag classes")
  func content() throws {
    let index = try index(.crossing)
    #expect(
      places(index) == [
        [[480_000_000, 110_000_000], [480_010_000, 110_000_000], [480_020_000, 110_000_000]],
        [[480_010_000, 110_000_000], [480_010_000, 110_020_000]],
        [[480_020_000, 110_000_000], [480_030_000, 110_015_000]],
      ])
    #expect(
      (0..<3).map { index.classes[index.tagClass(of: $0)] }
        == ["surface=asphalt\nhighway=residential", "highway=residential", "highway=path"])
    let junctions = index.vertices.map(\.junction)
    #expect(junctions[1] == junctions[3] && junctions[2] == junctions[5] && junctions[1] != 0)
    #expect([0, 4, 6].map { junctions[$0] } == [0, 0, 0] && junctions[1] != junctions[2])
    #expect(abs(index.vertices[2].alongM - 222.4) < 0.1 && index.vertices[3].alongM == 0)
  }

  @Test("The order of blocks and nodes does not matter")
  func order() throws {
    var turned = SmallExtract.crossing
    turned.nodes.reverse()
    var form = SmallExtract.Form()
    form.nodesInBlock = 2
    form.waysFirst = true
    let expected = places(try index(.crossing))
    #expect(places(try index(turned, form)) == expected)
  }

  @Test("A way that stands there twice is one")
  func twice() throws {
    var extract = SmallExtract.crossing
    extract.ways += extract.ways
    #expect(try index(extract).header.ways == 3)
  }

  @Test("A way is taken apart where the extract lacks its nodes")
  func missingNodes() throws {
    var extract = SmallExtract()
    let places = (0..<9).map { (48 + Double($0) * 0.001, 11.0) }
    let way = extract.add([("highway", "path")], places)
    extract.nodes.removeAll { [way.nodes[3], way.nodes[5]].contains($0.id) }
    let index = try index(extract)
    #expect((0..<2).map { index.vertices(of: $0).count } == [3, 3])
    #expect(index.header.ways == 2)
    #expect(index.vertices[3].alongM == 0)
  }

  @Test("Ways whose nodes are nowhere in the file make no map")
  func noNodes() throws {
    var extract = SmallExtract.crossing
    extract.nodes.removeAll { $0.id < 9_000_000_000 }
    #expect(throws: MapProblem.nodesMissing) { _ = try index(extract) }
  }

  @Test("An extract without a way for people on foot makes no map")
  func noWays() throws {
    var extract = SmallExtract.crossing
    extract.ways.removeAll { $0.tags.contains { $0.key == "highway" } }
    #expect(throws: MapProblem.noWays) { _ = try index(extract) }
  }

  @Test("It covers what the file says, else what its ways span")
  func area() throws {
    var extract = SmallExtract.crossing
    #expect(
      try index(extract).area
        == MapArea(
          south: 480_000_000, west: 110_000_000, north: 480_030_000, east: 110_020_000))
    extract.area = (47, 10, 49, 12)
    #expect(try index(extract).area.south == 470_000_000)
  }

  @Test("Each cell lists the ways that come near it, and a long one all cells on its way")
  func cells() throws {
    var extract = SmallExtract()
    extract.add([("highway", "path")], [(48, 11), (48.02, 11.03)])
    let index = try index(extract)
    for share in stride(from: 0, through: 1, by: 0.01) {
      // 35 m to the side.
      let place = MapPlace(latitude: 480_000_000, longitude: 110_000_000).toward(
        MapPlace(latitude: 480_200_000, longitude: 110_300_000), share)
      let latitude = place.latitude + 2_200
      let row = MapCell.Row(MapCell.Row.number(of: latitude))
      let strips = index.strips(in: row.cell(of: place.longitude - 3_200).key)
      #expect(strips.count == 1, "\(share)")
    }
    #expect(index.header.cells < 100)
    #expect(index.strips(in: 7).isEmpty)
  }

  @Test("The same extract comes to the same bytes")
  func same() throws {
    _ = try index(.crossing)
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    _ = try index(.crossing)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
  }

  @Test("What is no whole index is none, and one whose bytes are turned over ends nothing")
  func damaged() throws {
    #expect(MapIndex(path: path) == nil)
    _ = try index(.crossing)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for count in [0, 7, 128, bytes.count - 1] {
      let cut = try folder.write(Data(bytes[..<count]), to: "cut.index")
      #expect(MapIndex(path: cut) == nil)
    }
    let latitude = (0..<200).map { 48 + Double($0) * 1e-5 }
    let longitude = latitude.map { _ in 11.00001 }
    let distance = latitude.indices.map { Double($0) * 1.1 }
    for number in 0..<1_000 {
      let flipped = Mutation(.flip, number % 200, seed: UInt64(number)).apply(to: bytes)
      let other = try folder.write(Data(flipped), to: "flipped.index")
      guard let index = MapIndex(path: other) else { continue }
      _ = MapMatching(index).stretches(
        latitude: latitude, longitude: longitude, distanceM: distance)
    }
  }

  @Test("A folder that cannot be written to is told, and leaves nothing behind")
  func unwritable() throws {
    let builder = try #require(try IndexBuilder(MapExtract(SmallExtract.crossing.pbf())))
    #expect(throws: MapProblem.self) { try builder.write(to: folder.path + "/none/a.index") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    // What is whole cannot take the name of a folder that holds something.
    try folder.write(Data(), to: "a.index/other")
    #expect(throws: MapProblem.self) { try builder.write(to: folder.path + "/a.index") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.index"])
  }
}

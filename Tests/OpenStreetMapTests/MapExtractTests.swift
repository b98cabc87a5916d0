import ByteStream
import StreamTestSupport
import Testing

@testable import OpenStreetMap

@Suite("Extracts of OpenStreetMap")
struct MapExtractTests {
  private static let keys = ["highway", "name", "surface", "building"]

  private func expect(
    _ extract: SmallExtract, in bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let read = try ReadElements(MapExtract(bytes), keys: Self.keys)
    #expect(
      Set(read.ways.keys) == Set(extract.ways.map(\.id)), sourceLocation: sourceLocation)
    for way in extract.ways {
      #expect(
        read.ways[way.id]
          == ReadElements.Way(
            nodes: way.nodes, tags: Dictionary(uniqueKeysWithValues: way.tags.map { ($0, $1) })),
        sourceLocation: sourceLocation)
    }
    #expect(
      read.nodes
        == Dictionary(
          uniqueKeysWithValues: extract.nodes.map {
            ($0.id, [Int32(($0.latitude * 1e7).rounded()), Int32(($0.longitude * 1e7).rounded())])
          }), sourceLocation: sourceLocation)
  }

  @Test("Dense and plain nodes, raw and packed blocks, many and one, come to the same")
  func forms() throws {
    for isDense in [true, false] {
      for packing in [1, 3] {
        for nodesInBlock in [1, 3, 8_000] {
          for waysFirst in [false, true] {
            var form = SmallExtract.Form()
            form.isDense = isDense
            form.packing = packing
            form.nodesInBlock = nodesInBlock
            form.waysFirst = waysFirst
            try expect(.crossing, in: SmallExtract.crossing.pbf(form))
          }
        }
      }
    }
  }

  @Test("Positions count from an offset, in units of their own")
  func granularity() throws {
    var form = SmallExtract.Form()
    form.granularity = 10
    form.offset = 1_000_000_050
    try expect(.crossing, in: SmallExtract.crossing.pbf(form))
  }

  @Test("XML holds the same, gzipped or not, with a byte order mark or without")
  func xml() throws {
    let xml = Array(SmallExtract.crossing.xml.utf8)
    try expect(.crossing, in: xml)
    try expect(.crossing, in: gzip(xml))
    try expect(.crossing, in: [0xef, 0xbb, 0xbf] + xml)
  }

  @Test("A gzipped PBF is read like any other")
  func gzippedPBF() throws { try expect(.crossing, in: gzip(SmallExtract.crossing.pbf())) }

  @Test("What a file says that it covers is known once its ways were read")
  func area() throws {
    var extract = SmallExtract.crossing
    extract.area = (47.5, 10.25, 48.5, 11.75)
    for bytes in [extract.pbf(), Array(extract.xml.utf8)] {
      var read = MapExtract(bytes)
      var ways = CollectedWays()
      #expect(read.area == nil)
      try read.ways(withKeys: [], to: &ways)
      #expect(
        read.area
          == MapArea(
            south: 475_000_000, west: 102_500_000, north: 485_000_000, east: 117_500_000))
    }
  }

  private func problem(_ bytes: [UInt8]) -> MapProblem? {
    do throws(MapProblem) {
      _ = try ReadElements(MapExtract(bytes), keys: Self.keys)
      return nil
    } catch {
      return error
    }
  }

  @Test("A file that breaks off is told to, wherever it does")
  func truncated() {
    let pbf = SmallExtract.crossing.pbf()
    // Where a block ends nothing tells that another should follow.
    let whole = [pbf.count, firstFrame(pbf), 0]
    for count in 30..<pbf.count where !whole.contains(count) {
      let problem = problem(Array(pbf[..<count]))
      #expect(problem == .truncated || count == secondFrame(pbf), "\(count)")
    }
    let xml = Array(SmallExtract.crossing.xml.utf8)
    #expect(problem(Array(xml[..<(xml.count / 2)])) == .truncated)
    let gzipped = gzip(xml)
    #expect(problem(Array(gzipped[..<(gzipped.count / 2)])) == .source(.gzipTruncated))
  }

  /// Where the first frame ends, and the second.
  private func firstFrame(_ pbf: [UInt8]) -> Int { frameEnd(pbf, from: 0) }
  private func secondFrame(_ pbf: [UInt8]) -> Int { frameEnd(pbf, from: firstFrame(pbf)) }

  private func frameEnd(_ pbf: [UInt8], from start: Int) -> Int {
    let header = Int(pbf[start + 3])
    // "OSMHeader" or "OSMData", then the size in one or two bytes.
    let size = pbf[(start + 4)..<(start + 4 + header)].dropFirst(2 + Int(pbf[start + 5]) + 1)
    let bytes = size.enumerated().reduce(0) { $0 | Int($1.element & 0x7f) << (7 * $1.offset) }
    return start + 4 + header + bytes
  }

  @Test("Packings that are not read are named")
  func packings() {
    for (number, name) in [(4, "LZMA"), (5, "bzip2"), (6, "LZ4"), (7, "Zstandard")] {
      var form = SmallExtract.Form()
      form.packing = number
      #expect(problem(SmallExtract.crossing.pbf(form)) == .compression(name))
    }
    #expect(problem(Array("BZh91AY&SY".utf8)) == .compression("bzip2"))
    #expect(problem([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 0]) == .compression("Zstandard"))
  }

  @Test("What readers must know and this one does not is named")
  func features() {
    var form = SmallExtract.Form()
    form.features.append("HistoricalInformation")
    #expect(problem(SmallExtract.crossing.pbf(form)) == .feature("HistoricalInformation"))
  }

  @Test(
    "What is no extract is told to be none",
    arguments: ["", "hello", "<gpx/>", "<osmChange/>", "<!DOCTYPE osm []><osm/>", "{\"a\": 1}"])
  func notOSM(text: String) {
    guard case .notOSM = problem(Array(text.utf8)) else {
      Issue.record("\(text): \(String(describing: problem(Array(text.utf8))))")
      return
    }
  }

  @Test("Bytes that are turned over end nothing, and blocks longer than allowed are refused")
  func damaged() {
    let pbf = SmallExtract.crossing.pbf()
    for index in 0..<2_000 {
      for kind in [Mutation.Kind.flip, .truncate] {
        _ = problem(Mutation(kind, index % kind.count, seed: UInt64(index)).apply(to: pbf))
      }
    }
    let kind = [0x0a, 9] + Array("OSMHeader".utf8)
    #expect(
      problem([0, 1, 0x86, 0xa1] + kind)
        == .damaged("the header of a block is longer than the format allows"))
    // A byte more than 32 MiB.
    #expect(
      problem([0, 0, 0, 16] + kind + [0x18, 0x81, 0x80, 0x80, 0x10])
        == .damaged("a block is longer than the format allows"))
  }

  @Test("A disk that fails is no fault of the file")
  func failing() {
    let extract = MapExtract { () throws(ByteSourceFailure) in
      ChunkedSource(SmallExtract.crossing.pbf(), failingWith: .unreadable(errno: 5)) { 100 }
    }
    #expect(throws: MapProblem.source(.unreadable(errno: 5))) {
      _ = try ReadElements(extract, keys: [])
    }
    #expect(MapProblem.source(.unreadable(errno: 5)).isPassing)
  }
}

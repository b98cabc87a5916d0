import Foundation
import StreamTestSupport
import Testing

@testable import OpenStreetMap

@Suite("The segments around a few samples")
struct NearSegmentsTests {
  private let folder = TemporaryFolder()

  /// Crooked streets every 60 m, most of which cross without a node in common.
  private func index() throws -> MapIndex {
    var random = SeededGenerator(seed: 3)
    func off() -> Double { Double.random(in: -12..<12, using: &random) }
    var extract = SmallExtract()
    for line in 0..<16 {
      let across = Double(60 * line)
      let steps = stride(from: 0.0, through: 900, by: [23, 40, 150][line % 3])
      extract.add([("highway", "residential")], steps.map { Self.place($0, across + off()) })
      extract.add([("highway", "footway")], steps.map { Self.place(across + off(), $0) })
    }
    let path = folder.path + "/a.index"
    try IndexBuilder(MapExtract(extract.pbf()))?.write(to: path)
    return try #require(MapIndex(path: path))
  }

  /// Metres north and east of 48 N 11 E as degrees.
  private static func place(_ north: Double, _ east: Double) -> (Double, Double) {
    (48 + north / 111_195, 11 + east / 74_403)
  }

  /// A walk through all of it, now and then standing or far away at once.
  private var samples: [RunSample] {
    let points = (0..<240).map { step -> (Double, Double) in
      let turn = Double(step) / 19
      let reach = 30 + 1.7 * Double(step)
      let jump = step % 50 == 49 ? 200.0 : 0
      return Self.place(450 + jump + reach * cos(turn), 450 + reach * sin(turn))
    }
    return RunSample.samples(
      latitude: points.map(\.0), longitude: points.map(\.1),
      distanceM: points.indices.map { 20 * Double($0) })
  }

  private func find(_ search: inout CandidateSearch, _ sample: RunSample) -> [WayCandidate] {
    var found: [WayCandidate] = []
    search.find(sample, into: &found)
    return found.sorted { ($0.way, $0.direction) < ($1.way, $1.direction) }
  }

  @Test("who goes on sees what one sees who looks for the first time")
  func goesOn() throws {
    let index = try index()
    var search = CandidateSearch(index)
    var seen = 0
    for sample in samples {
      var anew = CandidateSearch(index)
      let expected = find(&anew, sample)
      let found = find(&search, sample)
      seen += found.count
      try #require(found.map(\.way) == expected.map(\.way))
      #expect(found.map(\.direction) == expected.map(\.direction))
      for (one, other) in zip(found, expected) {
        #expect(abs(one.misfit - other.misfit) < 1e-3)
        #expect(abs(one.alongM - other.alongM) < 0.1)
      }
    }
    #expect(seen > 2 * samples.count)
  }

  @Test("the best candidate is the way that lies nearest, where none is along the heading")
  func nearest() throws {
    let index = try index()
    for var sample in samples {
      sample.heading = nil
      var search = CandidateSearch(index)
      let found = find(&search, sample)
      let best = found.min { $0.misfit < $1.misfit }
      let away = (0..<UInt32(32)).map { awayM(sample, $0, index) }
      let nearest = try #require(away.min())
      guard nearest < CellStrips.reachM - 0.1 else { continue }
      let way = try #require(best?.way)
      #expect(away[Int(way)] < nearest + 0.05)
    }
  }

  /// Metres from a sample to a way, by each of its segments.
  private func awayM(_ sample: RunSample, _ way: UInt32, _ index: MapIndex) -> Double {
    let spots = index.vertices(of: way).map { vertex -> (east: Double, north: Double) in
      let place = index.vertices[vertex].place
      return (
        (place.longitude - sample.place.longitude) * sample.metresEast,
        (place.latitude - sample.place.latitude) * MapCell.metresPerUnit
      )
    }
    return zip(spots, spots.dropFirst()).map { from, to in
      let (east, north) = (to.east - from.east, to.north - from.north)
      let share = -(from.east * east + from.north * north) / (east * east + north * north)
      let place = min(1, max(0, share))
      return hypot(from.east + place * east, from.north + place * north)
    }.min() ?? .infinity
  }

  @Test("Positions at the poles and about the date line are on no way, and end nothing")
  func poles() throws {
    let index = try index()
    let places = [(90.0, 11.0), (89.99999, 11), (-90, 0), (48, 180), (48, -180), (48.004, 11.004)]
    let samples = RunSample.samples(
      latitude: places.map(\.0), longitude: places.map(\.1),
      distanceM: places.indices.map { Double($0) * 100 })
    #expect(samples.count == 3)
    var near = NearSegments()
    for sample in samples {
      _ = near.gather(0..<index.strips.count, of: index, around: sample)
    }
    #expect(!near.blocks.isEmpty)
  }
}

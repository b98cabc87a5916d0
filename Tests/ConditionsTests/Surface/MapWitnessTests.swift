import ByteStream
import OpenStreetMap
import Running
import StreamTestSupport
import Testing

@testable import Conditions

@Suite("The witness that asks a map")
struct MapWitnessTests {
  private let folder = TemporaryFolder()

  /// From 48 N 11 E a street of 500 m to the north, from its end a path of 500 m, and no more.
  private func map() throws -> SurfaceMap {
    var extract = SmallExtract()
    func places(_ metres: ClosedRange<Int>) -> [(Double, Double)] {
      stride(from: metres.lowerBound, through: metres.upperBound, by: 50).map {
        (48 + Double($0) / 111_195, 11)
      }
    }
    let street = extract.add([("highway", "residential")], places(0...500))
    extract.add(
      [("highway", "path"), ("surface", "ground")], places(500...1_000),
      sharing: [0: street.nodes[10]])
    extract.area = (47.99, 10.99, 48 + 1_200 / 111_195, 11.01)
    let bytes = extract.pbf()
    let path = folder.path + "/a.index"
    let read = MapExtract { () throws(ByteSourceFailure) in MemorySource(bytes) }
    try IndexBuilder(read)?.write(to: path)
    let ways = WaysWithOdds(try #require(MapIndex(path: path)))
    return SurfaceMap { .ways(ways) }
  }

  private func surfaced(_ recording: Recording, by map: SurfaceMap?) -> Recording {
    var copy = recording
    let stage = SurfaceStage(StageSettings(SurfaceStage.options), map: map)
    stage.apply(to: &copy, of: Athlete(id: "a", name: "A"))
    return copy
  }

  @Test("A run is on what the ways' tags say, stretch by stretch")
  func stretches() throws {
    let found = surfaced(.route([(1_000, 0)]), by: try map())
    let ground = found.figures.ground
    #expect(ground.map(\.surface) == [.road, .trail])
    #expect(ground.map(\.witness) == [.map, .map])
    #expect(abs(ground[0].share - 0.5) < 0.03)
    #expect(found.findings.list.isEmpty)
    #expect(
      Set(found.track.surface[..<45]) == [.road] && Set(found.track.surface[55...]) == [.trail])
  }

  @Test("What lies beyond the map is left to the others, and told once with its length")
  func beyond() throws {
    let found = surfaced(.route([(2_200, 0)]), by: try map())
    #expect(found.figures.ground.map(\.surface) == [.road, .trail, .unknown, .road])
    #expect(found.figures.ground[3].witness == .prior)
    #expect(
      found.findings.list == [Finding(.beyondMap, count: 1, detail: "1.0 of 2.2 km")])
    let elsewhere = surfaced(.route([(1_000, 0)], fromLongitude: 20), by: try map())
    #expect(
      elsewhere.figures.ground
        == surfaced(.route([(1_000, 0)], fromLongitude: 20), by: nil).figures.ground)
    #expect(elsewhere.findings.list.map(\.detail) == ["1.0 of 1.0 km"])
  }

  @Test("Where the map has no way a road is less likely than without a map, and nothing is sure")
  func offWays() throws {
    // To the east from the street's middle, on none of the ways.
    var recording = Recording.route([(400, 90)])
    for index in recording.track.latitude.indices { recording.track.latitude[index] += 0.0022 }
    for index in recording.track.longitude.indices { recording.track.longitude[index] += 0.0008 }
    let off = try #require(surfaced(recording, by: try map()).figures.ground.last)
    let without = try #require(surfaced(recording, by: nil).figures.ground.last)
    #expect(off.surface == .unknown && without.surface == .road)
    #expect(off.chances[.road] < without.chances[.road] - 0.2)
    #expect(off.chances[.grass] > 3 * without.chances[.grass])
  }

  @Test("Hills and bends say no more than the map's way does")
  func shape() throws {
    var hilly = Recording.route([(400, 0)])
    hilly.track.grade = hilly.track.time.map { _ in 0.1 }
    var level = hilly
    level.track.grade = hilly.track.time.map { _ in 0 }
    let map = try map()
    #expect(surfaced(hilly, by: map).figures.ground == surfaced(level, by: map).figures.ground)
    #expect(surfaced(hilly, by: nil).figures.ground != surfaced(level, by: nil).figures.ground)
  }

  @Test("Hills and bends say nothing where a map that covers the place has no way")
  func shapeOffWays() {
    let off = (odds: MapChances.offWays, witness: SurfaceWitness.offWays)
    let hilly = (odds: SurfaceOdds([.trail: 12]), witness: SurfaceWitness.shape)
    #expect(SurfaceVerdict.chances([off, hilly]).chances == SurfaceVerdict.chances([off]).chances)
  }

  @Test("A map that cannot be used changes nothing but a finding")
  func unusable() {
    let recording = Recording.winding(metres: 1_000, grade: 0.1)
    let found = surfaced(recording, by: SurfaceMap { .unusable("breaks off") })
    #expect(found.figures.ground == surfaced(recording, by: nil).figures.ground)
    #expect(found.findings.list == [Finding(.mapUnusable, detail: "the map breaks off")])
  }

  @Test("Where there is no position nobody asks the map")
  func noPosition() throws {
    var recording = Recording.route([(1_000, 0)])
    recording.track.latitude = []
    recording.track.longitude = []
    let map = SurfaceMap {
      Issue.record("nobody should ask")
      return .unusable("is not asked")
    }
    #expect(surfaced(recording, by: map).findings.list.isEmpty)
  }

  @Test("The athlete's own words and the map together are surer than either")
  func withWords() throws {
    var recording = Recording.route([(1_000, 0)])
    recording.name = "Trail run"
    let map = try map()
    let both = surfaced(recording, by: map).figures.ground
    recording.name = nil
    let alone = surfaced(recording, by: map).figures.ground
    #expect(both.last?.surface == .trail)
    #expect((both.last?.chances[.trail] ?? 0) > (alone.last?.chances[.trail] ?? 1))
  }
}

import Foundation
import StreamTestSupport
import Testing

@testable import OpenStreetMap

@Suite("The ways that a run was run on")
struct MapMatchingTests {
  private let folder = TemporaryFolder()

  private func index(_ extract: SmallExtract) throws -> MapIndex {
    let path = folder.path + "/a.index"
    try IndexBuilder(MapExtract(extract.pbf()))?.write(to: path)
    return try #require(MapIndex(path: path))
  }

  /// Metres north and east of 48 N 11 E as degrees.
  private static func place(_ north: Double, _ east: Double) -> (Double, Double) {
    (48 + north / 111_195, 11 + east / 74_403)
  }

  private typealias Spot = (north: Double, east: Double)

  /// A run along these spots, a point every so many metres, off by noise that changes slowly.
  private func stretches(
    _ index: MapIndex, _ spots: [Spot], everyM: Double = 3, noiseM: Double = 0, seed: UInt64 = 1
  ) -> [MapStretch] {
    var random = SeededGenerator(seed: seed)
    func noise() -> Double {
      // Twelve even draws make a normal one.
      var sum = -6.0
      for _ in 0..<12 { sum += Double.random(in: 0..<1, using: &random) }
      return sum * noiseM
    }
    var latitude: [Double] = []
    var longitude: [Double] = []
    var distance: [Double] = []
    var error = (noise(), noise())
    // An error lasts about fifty metres, as that of a receiver does.
    let keep = max(0, 1 - everyM / 50)
    let renew = (1 - keep * keep).squareRoot()
    for (from, to) in zip(spots, spots.dropFirst()) {
      let (north, east) = (to.north - from.north, to.east - from.east)
      let lengthM = hypot(north, east)
      for step in 0..<Int(lengthM / everyM) {
        let share = Double(step) * everyM / lengthM
        error = (error.0 * keep + noise() * renew, error.1 * keep + noise() * renew)
        let place = Self.place(
          from.north + share * north + error.0, from.east + share * east + error.1)
        latitude.append(place.0)
        longitude.append(place.1)
        distance.append((distance.last ?? -everyM) + everyM)
      }
    }
    return MapMatching(index).stretches(
      latitude: latitude, longitude: longitude, distanceM: distance)
  }

  private func ways(_ stretches: [MapStretch]) -> [UInt32?] {
    stretches.map { if case .way(let way) = $0.place { way } else { nil } }
  }

  /// A street of a kilometre to the north in two ways, one to the east from where they meet, and a path beside the
  /// first, ten metres away, that shares no node with it.
  private var town: SmallExtract {
    var extract = SmallExtract()
    let first = extract.add(
      [("highway", "residential")],
      stride(from: 0, through: 500, by: 100).map { Self.place($0, 0) })
    let corner = first.nodes[5]
    extract.add(
      [("highway", "residential")],
      stride(from: 500, through: 1_000, by: 100).map { Self.place($0, 0) }, sharing: [0: corner])
    extract.add(
      [("highway", "tertiary")],
      stride(from: 0, through: 500, by: 100).map { Self.place(500, $0) }, sharing: [0: corner])
    extract.add(
      [("highway", "path")], stride(from: 0, through: 480, by: 40).map { Self.place($0, 10) })
    return extract
  }

  @Test("A run is on the street that it follows, and goes on at a node that ways share")
  func follows() throws {
    let index = try index(town)
    let straight = stretches(index, [(5, 0), (990, 0)])
    #expect(ways(straight) == [0, 1])
    #expect(abs(straight[0].points.upperBound - 165) < 6)
    #expect(ways(stretches(index, [(5, 0), (500, 0), (500, 490)])) == [0, 2])
    #expect(ways(stretches(index, [(500, 490), (500, 0), (990, 0)])) == [2, 1])
  }

  @Test("Noise never makes a run flicker between a street and the path beside it")
  func parallel() throws {
    let index = try index(town)
    var right = 0
    for seed in 0..<40 {
      let found = stretches(index, [(5, 0), (470, 0)], noiseM: 5, seed: UInt64(seed))
      #expect(found.count <= 2, "\(seed)")
      if ways(found) == [0] { right += 1 }
    }
    // Ten metres to the side with five of noise: now and then the path is the likelier one.
    #expect(right >= 30)
  }

  @Test("A run out and back is on the same way both times")
  func outAndBack() throws {
    let index = try index(town)
    #expect(ways(stretches(index, [(5, 0), (400, 0), (5, 0)], noiseM: 2)) == [0])
  }

  @Test("Sparse points find the same ways")
  func sparse() throws {
    let index = try index(town)
    let found = stretches(index, [(5, 0), (500, 0), (500, 490)], everyM: 60, noiseM: 3)
    #expect(ways(found) == [0, 2])
  }

  @Test("Points minutes apart are each on the way that they lie on")
  func verySparse() throws {
    let index = try index(town)
    for seed in 0..<20 {
      let found = stretches(
        index, [(20, -2), (500, -2), (500, 490)], everyM: 120, noiseM: 2, seed: UInt64(seed))
      #expect(!found.contains { $0.place == .noWay }, "\(seed)")
      #expect(Set(ways(found)).isSubset(of: [0, 1, 2]), "\(seed)")
    }
  }

  @Test("Laps of an oval stay on it")
  func oval() throws {
    var extract = town
    func ring(_ step: Int) -> Spot {
      let angle = Double(step) / 20 * .pi
      return (64 * cos(angle) - 300, 64 * sin(angle))
    }
    var way = extract.add(
      [("leisure", "track")], (0..<40).map { Self.place(ring($0).north, ring($0).east) })
    way.nodes.append(way.nodes[0])
    extract.ways[extract.ways.count - 1] = way
    let index = try index(extract)
    #expect(index.loopM(of: 4) > 390)
    #expect(ways(stretches(index, (0...200).map(ring), noiseM: 3)) == [4])
  }

  @Test("Across fields a run is on no way, and beyond the map it says so")
  func away() throws {
    let index = try index(town)
    let field = stretches(index, [(600, 100), (900, 400)])
    #expect(field.map(\.place) == [.noWay])
    let beyond = stretches(index, [(5, 0), (400, 0), (400, -900)])
    #expect(ways(beyond).first == 0)
    #expect(beyond.last?.place == .beyondMap)
    #expect(beyond.last?.points.upperBound == 395 / 3 + 900 / 3)
  }

  @Test("Every point is in one stretch, those without a position among them")
  func points() throws {
    let index = try index(town)
    let latitude = (0..<100).map { point -> Double in
      point % 7 == 3 ? .nan : Self.place(Double(point) * 3, 0).0
    }
    let longitude = latitude.map { $0.isNaN ? Double.nan : 11 }
    let distance = latitude.indices.map { Double($0) * 3 }
    let found = MapMatching(index).stretches(
      latitude: latitude, longitude: longitude, distanceM: distance)
    #expect(found.map(\.points) == [0..<100] && found.map(\.place) == [.way(0)])
    let empty = MapMatching(index).stretches(latitude: [], longitude: [], distanceM: [])
    #expect(empty.isEmpty)
    let none = [Double](repeating: .nan, count: 3)
    #expect(
      MapMatching(index).stretches(latitude: none, longitude: none, distanceM: [0, 1, 2]).isEmpty)
  }

  @Test("A stretch knows how far beside its way the run was")
  func beside() throws {
    let index = try index(town)
    for metres in [0.0, 6, 15] {
      let found = stretches(index, [(600, -metres), (1_000, -metres)])
      #expect(found.map(\.place) == [.way(1)])
      #expect(abs(Double(try #require(found.first).besideM) - metres) < 0.1)
    }
  }

  @Test(
    "A run that strays for a while stays on its way, though a piece of another lies under the positions"
  )
  func strays() throws {
    var extract = SmallExtract()
    extract.add(
      [("highway", "residential")],
      stride(from: 0, through: 800, by: 50).map { Self.place($0, 0) })
    extract.add([("highway", "footway")], [Self.place(380, 29), Self.place(425, 29)])
    let found = stretches(
      try index(extract), [(0, 0), (300, 0), (330, 29), (480, 29), (510, 0), (800, 0)])
    #expect(ways(found) == [0])
  }
}

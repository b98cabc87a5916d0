import Testing

@testable import SyntheticAthletes

@Suite("A made-up town")
struct TownTests {
  @Test("The same seed gives the same town, another one another")
  func seeds() {
    let (one, same, other) = (Town(seed: 1), Town(seed: 1), Town(seed: 2))
    #expect(one.nodes == same.nodes && one.ways.map(\.material) == same.ways.map(\.material))
    #expect(one.nodes != other.nodes && one.origin != other.origin)
  }

  @Test("Every place that runs go to can be reached", arguments: [1, 3, 2026, 2027, 2028] as [UInt64])
  func hangsTogether(seed: UInt64) {
    let town = Town(seed: seed)
    let paths = TownPaths(town)
    let home = town.places[.streets]?.first ?? 0
    for region in Town.Region.allCases {
      let places = town.places[region] ?? []
      #expect(!places.isEmpty)
      for place in places where place != home {
        #expect(!paths.trip(past: [home, place]) { _ in 1 }.isEmpty, "\(region)")
      }
    }
  }

  @Test("The stadium's track is 400 m long")
  func stadium() throws {
    let oval = try #require(Town(seed: 3).ways.first { $0.kind == .oval })
    #expect(abs(oval.length - 400) < 0.5)
    #expect(oval.surface == .track && oval.nodes.first == oval.nodes.last)
  }

  @Test("There is way of every surface, and a track's grade fits what lies on it")
  func surfaces() {
    let town = Town(seed: 4)
    for surface in TownSurface.allCases where surface != .treadmill {
      #expect(town.metres { $0.surface == surface } >= 300, "\(surface)")
    }
    let tracks = town.ways.filter { $0.kind == .track }
    #expect(tracks.allSatisfy { ($0.grade ?? 0) > 1 || $0.material != .ground })
    #expect(town.ways.allSatisfy { ($0.kind == .track) == ($0.grade != nil) })
  }
}

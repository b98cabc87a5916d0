import Testing

@testable import SyntheticAthletes

@Suite("The map of a made-up town")
struct TownMapTests {
  private let maps = MapProfile.all.map { TownMap(of: Town(seed: 2026), by: $0) }

  @Test("The shares of tags are those of the extracts it is after")
  func shares() {
    for map in maps {
      func metres(_ holds: (Int) -> Bool) -> Double {
        map.town.ways.indices.reduce(0) {
          $0 + (map.classes[$1] != .notDrawn && holds($1) ? map.town.ways[$1].length : 0)
        }
      }
      func carries(_ key: String, _ way: Int) -> Bool {
        map.tags(ofWay: way)?.contains { $0.key == key } ?? false
      }
      func isStreet(_ way: Int) -> Bool { map.town.ways[way].kind.isStreet }
      func isPath(_ way: Int) -> Bool { map.town.ways[way].kind.isPath }
      let streets = metres { isStreet($0) && carries("surface", $0) } / metres(isStreet)
      let paths = metres { isPath($0) && carries("surface", $0) } / metres(isPath)
      let graded =
        metres { isPath($0) && carries("tracktype", $0) && !carries("surface", $0) }
        / metres(isPath)
      #expect(abs(streets - map.profile.streetsWithSurface) < 0.01, "\(map.profile.name)")
      #expect(abs(paths - map.profile.pathsWithSurface) < 0.01, "\(map.profile.name)")
      #expect(abs(graded - map.profile.pathsWithTracktypeOnly) < 0.02, "\(map.profile.name)")
    }
  }

  @Test("Few tags of surface are wrong, and these only are classed so")
  func wrong() {
    var (told, wrong) = (0, 0)
    for map in maps {
      for (index, way) in map.town.ways.enumerated() {
        guard let tag = map.tags(ofWay: index)?.first(where: { $0.key == "surface" }) else {
          continue
        }
        told += 1
        let isRight = tag.value == way.material.rawValue || tag.value == way.material.roughly
        #expect(isRight == (map.classes[index] == .surface))
        if !isRight { wrong += 1 }
      }
    }
    #expect((0.01...0.06).contains(Double(wrong) / Double(told)))
  }

  @Test("What is not in the map has no tags, and open ground is never in it")
  func notDrawn() {
    for map in maps {
      for index in map.town.ways.indices {
        #expect((map.tags(ofWay: index) == nil) == (map.classes[index] == .notDrawn))
        #expect(map.town.ways[index].kind != .open || map.classes[index] == .notDrawn)
      }
      #expect(map.classes.contains(.oval) == map.profile.hasStadium)
    }
  }
}

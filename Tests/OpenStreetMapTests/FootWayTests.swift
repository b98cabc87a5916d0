import Testing

@testable import OpenStreetMap

@Suite("Ways that runners use")
struct FootWayTests {
  private func tagClass(_ tags: [String: String]) -> String? {
    var found = WayTags(keys: FootWay.readKeys)
    for (place, key) in FootWay.readKeys.enumerated() {
      if let value = tags[key] { found.add(place, value.utf8) }
    }
    return FootWay.tagClass(found)
  }

  @Test("Streets and paths are used, motorways, lifts and houses are not")
  func used() {
    for value in ["footway", "path", "track", "residential", "primary", "steps", "trunk"] {
      #expect(tagClass(["highway": value]) == "highway=\(value)")
    }
    for value in ["motorway", "motorway_link", "elevator", "corridor", "construction", "proposed"] {
      #expect(tagClass(["highway": value]) == nil)
    }
    #expect(tagClass(["surface": "grass"]) == nil)
    #expect(tagClass(["leisure": "park"]) == nil)
    #expect(tagClass(["highway": "trunk", "foot": "no"]) == nil)
  }

  @Test("Tracks for runners are used, those for horses and bicycles are not")
  func tracks() {
    #expect(tagClass(["leisure": "track"]) == "leisure=track")
    #expect(
      tagClass(["leisure": "track", "sport": "athletics;soccer", "surface": "tartan"])
        == "leisure=track\nsport=athletics;soccer\nsurface=tartan")
    #expect(tagClass(["leisure": "track", "sport": "horse_racing"]) == nil)
  }

  @Test("A class has the telling tags in their order, and nothing that looks like another line")
  func lines() {
    #expect(
      tagClass(["highway": "path", "surface": "ground\nsurface=asphalt", "sac_scale": "hiking"])
        == "surface=groundsurface=asphalt\nsac_scale=hiking\nhighway=path")
  }

  @Test("A long value is cut, and the others stay what they are")
  func longValue() {
    let long = String(repeating: "x", count: 1_000)
    let found = tagClass(["surface": long, "highway": "path"])
    #expect(found == "surface=\(long.prefix(255))\nhighway=path")
  }
}

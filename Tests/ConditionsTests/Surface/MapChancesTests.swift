import OpenStreetMap
import Running
import Testing

@testable import Conditions

@Suite("What tags say of the surface")
struct MapChancesTests {
  private func found(_ lines: String...) -> (chances: SurfaceOdds, tag: String)? {
    MapChances.standard.chances(ofTags: lines.joined(separator: "\n"))
  }

  @Test("A tag of the surface tells more than a grade, and that more than the kind of way")
  func order() throws {
    let street = try #require(found("surface=gravel", "tracktype=grade1", "highway=residential"))
    #expect(street.tag == "surface=gravel" && street.chances.likeliest == .trail)
    let graded = try #require(found("tracktype=grade1", "highway=track"))
    #expect(graded.tag == "tracktype=grade1" && graded.chances.likeliest == .road)
    let plain = try #require(found("highway=track"))
    #expect(plain.tag == "highway=track" && plain.chances.likeliest == .trail)
    let oval = try #require(found("leisure=track", "sport=running", "surface=asphalt"))
    #expect(oval.chances.likeliest == .track)
  }

  @Test("A value that is not known leaves it to the next tag, one with details counts without them")
  func values() throws {
    #expect(found("surface=unheard_of", "highway=path")?.tag == "highway=path")
    #expect(found("surface=concrete:plates")?.tag == "surface=concrete")
    #expect(found("surface=ground;grass")?.tag == "surface=ground")
    #expect(found("sac_scale=mountain_hiking", "highway=path")?.tag == "sac_scale")
    #expect(found("highway=unheard_of") == nil && found("") == nil)
  }

  @Test("Every row's chances add up to a hundred, and every kind of way that is used has a row")
  func table() throws {
    let lines = String(decoding: MapChances.table, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.count > 60)
    for line in lines {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      try #require(fields.count == 9)
      let sum = fields[2..<7].compactMap { Double($0) }.reduce(0, +)
      #expect(abs(sum - 100) < 1e-9, "\(line)")
      #expect(["seen", "assumed"].contains(fields[7]) && fields[8].count > 5, "\(line)")
    }
    for highway in FootWay.highways {
      #expect(found("highway=\(highway)") != nil, "\(highway)")
    }
  }

  @Test("Where the map alone speaks, the verdict has the table's chances but for the places beside")
  func odds() throws {
    let odds = try #require(MapChances.standard.odds(ofTags: "highway=path", beside: 0.05))
    let (chances, witness) = SurfaceVerdict.chances([(odds, .map)])
    #expect(witness == .map)
    #expect(abs(chances[.trail] - 0.71) < 0.02 && abs(chances[.road] - 0.11) < 0.02)
    // A map knows nothing of treadmills.
    #expect(abs(chances[.treadmill] - SurfaceVerdict.prior[.treadmill]) < 0.001)
    #expect(MapChances.standard.odds(ofTags: "building=yes", beside: 0) == nil)
  }

  @Test("The further a run was beside the way, the less its tags are believed")
  func beside() throws {
    let chances = try [2.0, 8, 13, 18, 25, 38].map { metres in
      let beside = MapChances.beside(atM: metres)
      let odds = try #require(MapChances.standard.odds(ofTags: "surface=asphalt", beside: beside))
      return SurfaceVerdict.chances([(odds, .map)]).chances
    }
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0[.road] > $1[.road] })
    #expect(chances[0][.road] > 0.9)
    // As where the map has no way at all.
    let none = SurfaceVerdict.chances([(MapChances.offWays, .offWays)]).chances
    #expect(abs(chances[5][.road] - none[.road]) < 0.01)
    #expect(abs(chances[5][.grass] - none[.grass]) < 0.01)
  }
}

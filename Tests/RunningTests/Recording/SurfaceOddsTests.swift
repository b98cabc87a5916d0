import Foundation
import Testing

@testable import Running

@Suite("Odds of surfaces")
struct SurfaceOddsTests {
  @Test("Chances add up to 1, and even ones stand in where nothing is likely")
  func chances() {
    let chances = SurfaceOdds([.trail: 3, .sand: 0]).chances
    #expect(abs(Surface.known.reduce(0) { $0 + chances[$1] } - 1) < 1e-12)
    #expect(chances.likeliest == .trail && chances[.sand] == 0 && chances[.unknown] == 0)
    #expect(SurfaceOdds { _ in 0 }.chances[.road] == 1.0 / 6)
  }

  @Test("A record keeps them to thousandths, without those that are none")
  func record() throws {
    let odds = SurfaceOdds([.trail: 3, .sand: 0.0001]).chances.rounded
    let data = try JSONEncoder().encode(odds)
    #expect(!String(decoding: data, as: UTF8.self).contains("sand"))
    #expect(try JSONDecoder().decode(SurfaceOdds.self, from: data) == odds)
  }

  @Test("A stretch less likely than even is unknown, and says how likely the likeliest is")
  func unknown() {
    let stretch = GroundStretch(
      share: 1, chances: SurfaceOdds([.road: 4, .trail: 4]).chances, witness: .shape)
    #expect(stretch.surface == .unknown && abs(stretch.confidence - 1.0 / 3) < 1e-9)
    #expect(
      GroundStretch(share: 1, chances: SurfaceOdds(certain: .sand), witness: .athlete).surface
        == .sand)
  }
}

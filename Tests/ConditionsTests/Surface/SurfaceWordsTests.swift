import Running
import Testing

@testable import Conditions

@Suite("Surfaces by words alone")
struct SurfaceWordsTests {
  @Test("The first text that names a surface counts, else a road stands in")
  func share() {
    #expect(SurfaceWords.share(of: ["Run", "Treadmill", "trail"]).surface == .treadmill)
    let road = SurfaceWords.share(of: [nil, "Easy"])
    #expect(road.surface == .road && road.witness == .prior && road.share == 1)
  }
}

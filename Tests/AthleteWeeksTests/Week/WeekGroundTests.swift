import MadeUpAthletes
import Running
import Testing

@testable import AthleteWeeks

@Suite("What was underfoot in a week")
struct WeekGroundTests {
  private func run(_ shares: [SurfaceShare], distanceM: Double?) -> DatedRun {
    var run = MadeUpRun.run(distanceM: distanceM)
    run.figures.surfaces = shares
    return MadeUpRun.dated(run, file: "runs/a.gpx")
  }

  @Test("Each surface has its way, who decided most of it, and how sure that is")
  func sums() {
    let ground = WeekGround.sums([
      run(
        [
          SurfaceShare(surface: .road, share: 0.8, confidence: 0.9, witness: .map),
          SurfaceShare(surface: .trail, share: 0.2, confidence: 0.6, witness: .shape),
        ], distanceM: 10_000),
      run(
        [SurfaceShare(surface: .road, share: 1, confidence: 0.7, witness: .prior)],
        distanceM: 4_000),
      run(
        [SurfaceShare(surface: .sand, share: 1, confidence: 0.7, witness: .prior)],
        distanceM: nil),
    ])
    #expect(ground.map(\.surface) == [.road, .trail])
    #expect(ground.map { $0.distanceM.rounded() } == [12_000, 2_000])
    #expect(ground.map(\.witness) == [.map, .shape])
    #expect(abs(ground[0].confidence - (8 * 0.9 + 4 * 0.7) / 12) < 1e-9)
  }
}

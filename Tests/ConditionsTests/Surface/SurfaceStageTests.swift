import Running
import Testing

@testable import Conditions

@Suite("The opinion on the surface")
struct SurfaceStageTests {
  @Test("The device outweighs missing positions, and both outweigh the shape")
  func order() {
    var recording = Recording.winding(metres: 2_000, grade: 0.1)
    #expect(recording.surfaced().figures.ground.first?.witness == .shape)
    recording.track.latitude = []
    recording.track.longitude = []
    #expect(recording.surfaced().figures.ground.first?.witness == .noPosition)
    recording.sportText = "track_running"
    #expect(recording.surfaced().figures.ground.first?.witness == .device)
  }

  @Test("No two witnesses share a name or an option, and the stage reads what they look at")
  func table() {
    let names = SurfaceStage.evidence.map { $0.name }
    let options = SurfaceStage.options.map(\.key)
    #expect(Set(names).count == names.count && Set(options).count == options.count)
    for witness in SurfaceStage.evidence {
      #expect(SurfaceStage.reads.isSuperset(of: witness.reads))
      #expect(SurfaceStage.readsIfThere.isSuperset(of: witness.readsIfThere))
    }
  }

  @Test("Every point has a surface, and the shares add up to 1")
  func shares() {
    var recording = Recording.winding(metres: 3_000, grade: 0.1)
    for index in recording.track.grade.indices.dropFirst(recording.track.count / 2) {
      recording.track.grade[index] = 0
    }
    let found = recording.surfaced()
    #expect(found.track.surface.count == found.track.count)
    #expect(abs(found.figures.surfaces.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(Set(found.figures.surfaces.map(\.surface)) == [.trail, .road])
    #expect(found.figures.surfaces.count == 2)
    #expect(abs(found.figures.surfaces[0].share - 0.5) < 0.1)
  }

  private func said(_ points: Range<Int>, _ surface: Surface, times: Double = 100)
    -> SurfaceTestimony
  {
    SurfaceTestimony(
      points: points, odds: SurfaceOdds(naming: [surface], times: times), witness: .map)
  }

  @Test(
    "Each stretch is judged by whoever speaks of it, and what nobody speaks of by the odds of all")
  func stretches() {
    let found = SurfaceStage.verdicts(
      [[said(2..<4, .trail), said(6..<9, .sand, times: 1e4)]], count: 10)
    #expect(found.map(\.points) == [0..<2, 2..<4, 4..<6, 6..<9, 9..<10])
    #expect(found.map(\.chances.likeliest) == [.road, .trail, .road, .sand, .road])
    #expect(found.map(\.witness) == [.prior, .map, .prior, .map, .prior])
  }

  @Test("Two witnesses who agree are surer than either, and who disagree less sure")
  func together() {
    func chance(_ testimony: [[SurfaceTestimony]]) -> Double {
      SurfaceStage.verdicts(testimony, count: 1)[0].chances[.trail]
    }
    let one = [said(0..<1, .trail, times: 20)]
    #expect(chance([one, one]) > chance([one]))
    #expect(chance([one, [said(0..<1, .road, times: 20)]]) < chance([one]))
  }

  @Test("Nothing likelier than even is unknown, and keeps its chances")
  func unknown() {
    var recording = Recording.route([(1_000, 0)])
    recording.name = "Grass strides, then track session, then trail"
    let ground = recording.surfaced().figures.ground
    #expect(ground.count == 1 && ground[0].surface == .unknown && ground[0].confidence < 0.5)
    #expect(ground[0].chances[.trail] > 0.2)
  }

  @Test("Without distance the points are counted, and without points nothing is claimed")
  func byPoints() {
    #expect(SurfaceStage.shares([0..<1, 1..<4], []) == [0.25, 0.75])
    #expect(SurfaceStage.shares([0..<2, 2..<4], [0, 200, 300, 400]) == [0.5, 0.5])
    #expect(SurfaceStage.verdicts([], count: 0).isEmpty)
  }

  @Test(
    "Stretches in a row with one verdict by one witness are one, with the mean of their chances")
  func merged() {
    var ground: [GroundStretch] = []
    for confidence in [0.6, 0.8] {
      ground.add(
        GroundStretch(
          SurfaceShare(surface: .trail, share: 0.25, confidence: confidence, witness: .shape)))
    }
    ground.add(
      GroundStretch(SurfaceShare(surface: .road, share: 0.5, confidence: 0.9, witness: .prior)))
    #expect(ground.map(\.surface) == [.trail, .road] && ground.map(\.share) == [0.5, 0.5])
    #expect(abs(ground[0].confidence - 0.7) < 0.002)
  }
}

import Running
import Testing

@testable import Conditions

@Suite("The opinion on the surface")
struct SurfaceStageTests {
  @Test("The file outweighs missing positions, and both outweigh the shape")
  func order() {
    var recording = Recording.winding(metres: 2_000, grade: 0.08)
    #expect(recording.surfaced().figures.surfaces.first?.witness == .shape)
    recording.track.latitude = []
    recording.track.longitude = []
    #expect(recording.surfaced().figures.surfaces.first?.witness == .noPosition)
    recording.sportText = "track_running"
    #expect(recording.surfaced().figures.surfaces.first?.witness == .file)
  }

  @Test("No two witnesses share a name or an option, and the stage reads what they look at")
  func table() {
    let names = SurfaceStage.evidence.flatMap { $0.names }
    let options = SurfaceStage.options.map(\.key)
    #expect(Set(names).count == names.count && Set(options).count == options.count)
    for witness in SurfaceStage.evidence {
      #expect(SurfaceStage.reads.isSuperset(of: witness.reads))
    }
  }

  @Test("Every point has a surface, and the shares add up to 1")
  func shares() {
    var recording = Recording.winding(metres: 3_000, grade: 0.08)
    for index in recording.track.grade.indices.dropFirst(recording.track.count / 2) {
      recording.track.grade[index] = 0
    }
    let found = recording.surfaced()
    #expect(found.track.surface.count == found.track.count)
    #expect(abs(found.figures.surfaces.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    #expect(Set(found.figures.surfaces.map(\.surface)) == [.trail, .road])
    #expect(found.figures.surfaces.count == 2)
    #expect(abs(found.figures.surfaces[0].share - 0.5) < 0.1)
  }

  /// A stretch of one point for each opinion.
  private func pointwise(_ opinions: [SurfaceOpinion]) -> [SurfaceStretch] {
    opinions.enumerated().map { SurfaceStretch(points: $0..<$0 + 1, opinion: $1) }
  }

  @Test("A surface is listed once, with the mean confidence of its way")
  func once() {
    func trail(_ confidence: Double) -> SurfaceOpinion {
      SurfaceOpinion(surface: .trail, confidence: confidence, witness: .shape)
    }
    let road = SurfaceOpinion(surface: .road, confidence: 0.5, witness: .prior)
    let shares = SurfaceStage.shares(
      pointwise([trail(0.4), trail(0.4), trail(0.7), road]), [0, 200, 300, 400])
    #expect(shares.map(\.surface) == [.trail, .road])
    #expect(shares[0].share == 0.75 && abs(shares[0].confidence - 0.5) < 1e-9)
  }

  @Test("Without distance the points are counted, and without points nothing is claimed")
  func byPoints() {
    let road = SurfaceOpinion(surface: .road, confidence: 0.5, witness: .prior)
    let sand = SurfaceOpinion(surface: .sand, confidence: 0.7, witness: .file)
    let shares = SurfaceStage.shares(
      [
        SurfaceStretch(points: 0..<1, opinion: road), SurfaceStretch(points: 1..<4, opinion: sand),
      ], [])
    #expect(shares.map(\.share) == [0.75, 0.25] && shares[0].surface == .sand)
    #expect(SurfaceStage.shares([], []).isEmpty)
  }

  @Test("Equal shares stand in the order of their names, whatever the order on the way")
  func ties() {
    let road = SurfaceOpinion(surface: .road, confidence: 0.5, witness: .prior)
    let trail = SurfaceOpinion(surface: .trail, confidence: 0.5, witness: .shape)
    #expect(
      SurfaceStage.shares(pointwise([road, trail]), []).map(\.surface)
        == SurfaceStage.shares(pointwise([trail, road]), []).map(\.surface))
  }
}

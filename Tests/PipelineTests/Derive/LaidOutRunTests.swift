import Running
import Testing

@testable import Pipeline

@Suite("The doubt about runs without points")
struct LaidOutRunTests {
  private func doubted(_ basis: RecordingBasis) -> RunFigures {
    var recording = Recording(format: .tcx, number: 1)
    recording.basis = basis
    recording.track.time = [0, 1_000]
    recording.track.distanceM = [0, 4_000]
    recording.figures.movingS = 1_000
    recording.figures.fade = Fade(
      cadence: nil, pace: Banded(central: 0, low: 0, high: 0), stepLength: nil)
    recording.figures.dose = Dose(parts: [])
    LaidOutRun.doubt(&recording)
    return recording.figures
  }

  @Test("Their bands are wide, their time is what was stated, and an even pace shows no fade")
  func wide() {
    let figures = doubted(.summary)
    #expect(figures.quality[.distance] == Quality(.converted, around: 4_000, share: 0.1))
    #expect(figures.quality[.moving] == Quality(.converted, low: 1_000, high: 1_000))
    #expect((figures.quality[.pace]?.low ?? 0) < 250 && (figures.quality[.pace]?.high ?? 0) > 250)
    #expect(figures.dose?.doubtShare == 0.1 && figures.fade == nil)
  }

  @Test("A run with points stays as its stages left it")
  func points() {
    let figures = doubted(.points)
    #expect(figures.quality.isEmpty && figures.fade != nil && figures.dose?.doubtShare == nil)
  }
}

import Running
import Testing

@Suite("Runs")
struct RunTests {
  private func run(movingS: Double?, distanceM: [Double]) -> Run {
    var recording = Recording(format: .gpx, number: 1)
    recording.track.time = [100, 400]
    recording.track.distanceM = distanceM
    recording.figures.movingS = movingS
    return Run(recording)
  }

  @Test("Pace is moving time over distance")
  func pace() {
    let run = run(movingS: 300, distanceM: [0, 1_000])
    #expect(run.paceSPerKm == 300 && run.start == 100 && run.elapsedS == 300 && run.end == 400)
  }

  @Test("Without distance or moving there is no pace rather than a zero or an infinite one")
  func noPace() {
    #expect(run(movingS: 300, distanceM: []).paceSPerKm == nil)
    #expect(run(movingS: 300, distanceM: [0, 0]).paceSPerKm == nil)
    #expect(run(movingS: 0, distanceM: [0, 1_000]).paceSPerKm == nil)
    #expect(run(movingS: nil, distanceM: [0, 1_000]).paceSPerKm == nil)
  }

  @Test("What nobody moved in says nothing of what was run, which is not nothing")
  func withoutMovement() {
    var recording = Recording(format: .gpx, number: 1)
    recording.track.time = [100, 400]
    recording.track.distanceM = [0, 0]
    recording.figures.movingS = 0
    recording.figures.steps = 0
    recording.figures.strike = .forefoot
    recording.figures.quality[.distance] = Quality(.estimated, low: 0, high: 0)
    let run = Run(recording)
    #expect(run.distanceM == nil && run.movingS == nil && run.steps == nil)
    #expect(run.quality.isEmpty && run.strike == .forefoot)
  }

  @Test("Only the start of a run may be known, and of points that were laid out none was recorded")
  func startAlone() {
    var recording = Recording(format: .gpx, number: 1)
    recording.track.time = [100]
    recording.track.deviceDistanceM = [3]
    recording.basis = .start
    let run = Run(recording)
    #expect(run.start == 100 && run.knownElapsedS == nil && run.recorded == [])
  }

  @Test(
    "A run sets off with its first moving stretch; less than a minute before it is part of the run")
  func setsOff() {
    func run(standing: Int) -> Run {
      var recording = Recording(format: .gpx, number: 1)
      recording.track.time = (0..<100).map { 1_000 + Double($0) * 10 }
      recording.track.moving = (0..<100).map { $0 > standing }
      recording.figures.movingS = 500
      return Run(recording)
    }
    #expect(run(standing: 30).setOffS == 300)
    #expect(run(standing: 30).setsOff == 1_300)
    #expect(run(standing: 3).setOffS == nil)
    #expect(run(standing: 3).setsOff == 1_000)
  }
}

import Running
import Testing

@testable import SoleusLoad

@Suite("Sums at knots of speed")
struct SpeedKnotsTests {
  private let limits = RunningCells.Limits(.standard)

  private func knots(_ speeds: [Double]) -> SpeedKnots {
    let cells = speeds.map {
      RunningCells.Cell(
        seconds: 100, steps: 140, speedMPS: $0, grade: 2, quicker: 0.02, variance: 0.0004,
        covariance: 0.01)
    }
    return SpeedKnots(
      DosePart(surface: .trail, walking: WalkingSums(seconds: 30)), cells,
      knots: SpeedKnots.speeds(limits))
  }

  @Test("The knots reach from the slowest to the fastest speed that the model covers")
  func span() throws {
    let speeds = SpeedKnots.speeds(limits)
    #expect(speeds[0] == 1.9 && speeds[speeds.count - 1] > 6.999)
    #expect(zip(speeds, speeds.dropFirst()).allSatisfy { abs($1 - $0 - SpeedKnots.spacing) < 1e-9 })
  }

  @Test("Nothing is lost between the knots: seconds, slopes and cadences add up")
  func addUp() {
    let knots = knots([1.9, 2.44, 3.07, 7])
    let sum = knots.sums.reduce(.zero, +)
    #expect(knots.surface == .trail && knots.walkingS == 30)
    #expect(abs(sum[0] - 400) < 1e-9)
    #expect(abs(sum[1] - 400 * 0.02) < 1e-9 && abs(sum[2] - 400 * 0.0008) < 1e-9)
    #expect(abs(sum[4] - 400 * 2) < 1e-9 && abs(sum[5] - 400 * 0.05) < 1e-9)
  }

  @Test(
    "A parabola over speed is met exactly, at the edges too", arguments: [1.9, 2.73, 3.5, 6.98, 7])
  func parabola(speed: Double) {
    func parabola(_ v: Double) -> Double { 3 - 2 * v + 0.7 * v * v }
    let (knots, speeds) = (knots([speed]), SpeedKnots.speeds(limits))
    let sum = knots.sums.enumerated().reduce(0) {
      $0 + $1.element[0] * parabola(speeds[knots.first + $1.offset])
    }
    #expect(abs(sum - 100 * parabola(speed)) < 1e-6)
  }

  @Test("Without running there are no knots")
  func nothing() {
    #expect(knots([]).sums.isEmpty)
  }
}

import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("What carries a runner")
struct CarriedLegTests {
  private let run = Leg(seconds: 1_200, speed: 2.9, cadence: 168)
  private let wait = Leg(seconds: 30, speed: 0, cadence: 0)

  private func run(_ legs: [Leg], every: Int = 1) -> Recording {
    Recording.running(legs, every: every).processed()
  }

  private func metres(_ recording: Recording) -> Double { recording.track.distanceM.last ?? 0 }

  @Test(
    "A ferry at a runner's speed is cut whole, with its metres", arguments: [2.3, 2.9, 3.8, 4.6])
  func ferry(speed: Double) throws {
    let ferry = Leg(seconds: 600, speed: speed, cadence: 0)
    for every in [1, 4] {
      let found = run([run, wait, ferry, wait, run], every: every)
      #expect(abs(metres(found) - 6_960) < 40)
      #expect(abs((found.figures.movingS ?? 0) - 2_400) < 20)
      let wheels = try #require(found.findings.list.first { $0.code == .wheels })
      #expect(wheels.detail.hasPrefix("\(Int(600 * speed / 100))"))
    }
  }

  @Test("A cable car up, a chair down and a quicker boat are cut without a stop")
  func lifts() {
    for leg in [
      Leg(seconds: 400, speed: 2.5, cadence: 0, grade: 0.3),
      Leg(seconds: 400, speed: 2.5, cadence: 0, grade: -0.35),
      Leg(seconds: 400, speed: 4, cadence: 0),
    ] {
      let found = run([run, leg, run])
      #expect(abs(metres(found) - 6_960) < 60)
      #expect(found.count(of: .wheels) == 1)
    }
  }

  @Test(
    "A sensor that is lost at the run's speed, for good or for a while, and a walk without steps stay"
  )
  func lost() {
    let lost = Leg(seconds: 600, speed: 2.9, cadence: 0)
    let walk = Leg(seconds: 300, speed: 1.5, cadence: 0)
    for legs in [
      [run, lost, run], [run, wait, lost], [run, wait, walk, wait, run], [lost, wait, run],
    ] {
      let found = run(legs)
      let whole = legs.reduce(0) { $0 + Double($1.seconds) * $1.speed }
      #expect(abs(metres(found) - whole) < 30)
      #expect(found.count(of: .wheels) == 0)
    }
  }
}

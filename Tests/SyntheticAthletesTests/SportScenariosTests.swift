import Testing

@testable import SyntheticAthletes

@Suite("Scenarios of sport")
struct SportScenariosTests {
  private func run(_ name: String) throws -> SampleRun {
    try #require(Scenario.named(name)?.runs(1).first)
  }

  @Test("What is driven and ridden is no part of what is done on foot")
  func onFoot() throws {
    for name in ["drive-home", "bicycle-before"] {
      let truth = try run(name).truth()
      let ridden = truth.plan.segments.filter { $0.gait == .ride }.reduce(0) { $0 + $1.metres }
      #expect(abs(truth.metres - truth.metresOnFoot - ridden) < 30)
      #expect(truth.secondsOnFoot < truth.movingSeconds)
      #expect((2.3...4).contains(1_000 / truth.pace))
    }
    let truth = try run("bends").truth()
    #expect(abs(truth.metresOnFoot - truth.metres) < 1e-6)
    #expect(truth.secondsOnFoot == truth.movingSeconds)
  }

  @Test("A ride is not on foot, and faster than the runs before it")
  func ride() throws {
    let ride = try run("unlabelled-ride")
    #expect(!ride.isOnFoot)
    #expect(try run("unlabelled-run").isOnFoot)
    let earlier = ride.earlierRuns(4)
    #expect(earlier.map { ride.start - $0.start } == [1, 2, 3, 4].map { $0 * 86_400 })
    #expect(earlier.allSatisfy { $0.plan.segments[0].speed < ride.plan.segments[0].speed / 1.2 })
  }

  @Test(
    "Positions indoors stay about their place, and nothing names the sport of what has no label")
  func files() throws {
    let belt = try run("belt-with-positions")
    let places = belt.recording(of: belt.truth()).samples.compactMap(\.position)
    #expect(places.count > 1_000)
    #expect(places.allSatisfy { abs($0.latitude - belt.ground.start.latitude) < 0.001 })
    let ride = try run("unlabelled-ride")
    let text = String(decoding: ride.file(of: ride.recording(of: ride.truth())), as: UTF8.self)
    #expect(!text.contains("<type>") && !text.contains("cad"))
    #expect(text.contains("<name>Track 17</name>"))
  }
}

import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Scenarios")
struct ScenarioTests {
  @Test("Names are unique and fit file names")
  func names() {
    let names = Scenario.all.map(\.name)
    #expect(Set(names).count == names.count && names.count > 30)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
    #expect(Scenario.named("canyon")?.name == "canyon" && Scenario.named("no such") == nil)
  }

  @Test("Truth holds together", arguments: Scenario.all.map(\.name))
  func truth(name: String) throws {
    let run = try #require(Scenario.named(name)?.runs(1).first)
    let truth = run.truth()
    #expect(abs(truth.metres - run.route().length) < 0.1)
    #expect(abs(truth.speed.reduce(0, +) - truth.metres) < 1e-6)
    let onFoot = truth.segment.indices.filter {
      truth.plan.segments[truth.segment[$0]].gait != .ride
    }
    #expect(onFoot.allSatisfy { (0...9).contains(truth.speed[$0]) })
    #expect(truth.cadence.allSatisfy { $0 == 0 || (60...230).contains($0) })
    #expect(onFoot.allSatisfy { truth.moving[$0] == (truth.cadence[$0] > 0) })
    // What was climbed follows from the slope that was run; steps of a second round it off.
    let climbed = zip(truth.speed, truth.grade).reduce(0) { $0 + max(0, $1.0 * $1.1) }
    #expect(abs(climbed - truth.ascent) < 2 + 0.05 * truth.ascent)
    // Those out of order have a test of their own, see DisorderTests.
    guard !Scenario.orderScenarios.contains(where: { $0.name == name }) else { return }
    let recording = run.recording(of: truth)
    #expect(recording.samples.allSatisfy { $0.second >= truth.start })
    #expect(recording.samples.allSatisfy { $0.second <= truth.start + truth.elapsedSeconds })
    #expect(
      zip(recording.samples, recording.samples.dropFirst()).allSatisfy { $0.second < $1.second })
  }

  @Test("The same seed gives the same bytes, another one others")
  func seeds() throws {
    for name in ["canyon", "cadence-flicker", "treadmill-laps"] {
      let scenario = try #require(Scenario.named(name))
      func bytes(_ seed: UInt64) throws -> [UInt8] {
        let run = try #require(scenario.runs(2, seed: seed).last)
        return run.file(of: run.recording(of: run.truth()))
      }
      #expect(try bytes(1) == bytes(1))
      #expect(try bytes(1) != bytes(2))
    }
  }

  @Test("More runs do not change the first ones, and people differ")
  func runs() throws {
    let scenario = try #require(Scenario.named("bends"))
    let few = scenario.runs(3).map(\.runner.height)
    #expect(few == Array(scenario.runs(9).map(\.runner.height).prefix(3)))
    #expect(Set(few).count == 3)
    let same = try #require(Scenario.named("one-runner")).runs(5).map(\.runner.cadenceOffset)
    #expect(Set(same).count == 1)
  }

  @Test("What is faulty says so")
  func faulty() {
    func isFaulty(_ name: String) -> Bool? { Scenario.named(name)?.isFaulty }
    for name in ["canyon", "spikes", "pod-long", "cadence-locked"] {
      #expect(isFaulty(name) == true)
    }
    for name in ["bends", "autopause", "treadmill"] { #expect(isFaulty(name) == false) }
  }

  @Test("Slow is slow, fast is fast, and a hilly end is level in between")
  func settings() throws {
    func truth(_ name: String) throws -> RunTruth {
      try #require(Scenario.named(name)?.runs(1).first).truth()
    }
    #expect(try (1.8...2.1).contains(1000 / truth("slow").pace))
    #expect(try (5.6...6.2).contains(1000 / truth("fast").pace))
    let long = try truth("long-hilly-end")
    #expect(long.movingSeconds > 75 * 60)
    let steep = long.grade.map(abs)
    let second = steep[steep.count / 4..<steep.count / 2].reduce(0, +)
    #expect(steep.suffix(steep.count / 4).reduce(0, +) > 3 * second)
  }

  @Test("Positions are as rough as those of real runs")
  func roughness() throws {
    // The middle size of the second difference of positions a second apart: 0.2 and 0.4 m in two real
    // runs with a watch, 0.5 to 0.9 m in thirteen with a phone.
    let sizes = try #require(Scenario.named("bends")).runs().map { run in
      let samples = run.recording(of: run.truth()).samples.compactMap(\.position)
      let bends = zip(zip(samples, samples.dropFirst()), samples.dropFirst(2)).map {
        let north = $1.latitude - 2 * $0.1.latitude + $0.0.latitude
        let east = $1.longitude - 2 * $0.1.longitude + $0.0.longitude
        return hypot(north * 111_200, east * 111_300 * cos($1.latitude * .pi / 180))
      }.sorted()
      return bends[bends.count / 2]
    }
    #expect(sizes.allSatisfy { (0.15...1).contains($0) }, "\(sizes)")
    #expect((sizes.max() ?? 0) > 2 * (sizes.min() ?? 0))
  }

  @Test("Ways wind as much as those of real runs")
  func winding() throws {
    func turns(_ name: String) throws -> Double {
      let all = try #require(Scenario.named(name)).runs().map { $0.truth().turnsPerKilometre }
      return all.sorted()[all.count / 2]
    }
    // By the positions of eleven real runs on roads and paths, noise included: 320 to 750.
    #expect(try (280...450).contains(turns("bends")))
    #expect(try (500...800).contains(turns("trail")))
  }
}
